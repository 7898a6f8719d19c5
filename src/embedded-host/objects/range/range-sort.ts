import { sortRows, type SortField } from '../../cells/sort';
import { HostError } from '../../errors';
import type { CellArea, HostSheet } from '../../model';
import { type HostEnvironment, HostObject, type Members } from '../../protocol/host-object';

/** Excel.RangeSort: sorts a range by its columns. Sorting by rows is not supported. */
export class RangeSort extends HostObject {
  static override readonly className = 'RangeSort';
  static override readonly members: Members = { apply: 2 };

  constructor(
    environment: HostEnvironment,
    private readonly sheet: HostSheet,
    private readonly area: CellArea,
  ) {
    super(environment);
  }

  apply(fields: SortField[], _matchCase?: boolean, hasHeaders = false, orientation = 'Rows'): void {
    if (orientation !== 'Rows') throw new HostError('UnsupportedOperation');
    sortRows(this.environment, this.sheet, this.area, fields, hasHeaders);
  }
}
