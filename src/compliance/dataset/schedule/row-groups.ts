import { NONE } from './row-marks';

/** Rows put together by what they belong to, without a list object for each: one array holds the rows group after group. */
export class RowGroups {
  /** The numbers of the rows, group after group, in each in the order of the rows. */
  readonly rows: Int32Array;
  /** By group: where its rows begin in `rows`; they end where the next group's begin. */
  readonly starts: Int32Array;

  /** @param groupOf the group of each row; negative where the row is in none */
  constructor(groupOf: Int32Array, groups: number) {
    const starts = new Int32Array(groups + 1);
    for (let row = 0; row < groupOf.length; row++) {
      const group = groupOf[row] ?? NONE;
      if (group >= 0) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
    }
    for (let group = 0; group < groups; group++) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
    const rows = new Int32Array(starts[groups] ?? 0);
    const next = starts.slice(0, groups);
    for (let row = 0; row < groupOf.length; row++) {
      const group = groupOf[row] ?? NONE;
      if (group < 0) continue;
      const place = next[group] ?? 0;
      rows[place] = row;
      next[group] = place + 1;
    }
    this.rows = rows;
    this.starts = starts;
  }

  /** Where a group's rows begin in `rows`. */
  start(group: number): number {
    return this.starts[group] ?? 0;
  }

  /** One past where a group's rows end in `rows`. */
  end(group: number): number {
    return this.starts[group + 1] ?? 0;
  }

  count(group: number): number {
    return this.end(group) - this.start(group);
  }
}
