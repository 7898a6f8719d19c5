import { combined } from '../../sheets/combined-column';
import { cellText } from '../../sheets/values/text';
import { staffIdText } from '../staff';
import type { TeacherBook, Team } from '../teachers';
import { rowsIn, type Named, type SchedulePart } from './parts';
import { NONE } from './row-marks';

/** By row: whom it names as teachers. Where a name is that of several, the school of the class decides (docs/spec/rulings.md, Same name). */
export function readTeams(
  parts: readonly SchedulePart[],
  schoolOfRow: (row: number) => string,
  book: TeacherBook,
): Named<Team> {
  const places = new Int32Array(rowsIn(parts));
  const numbers = new Map<Team, number>();
  const numberOf = (team: Team) => {
    if (team.length === 0) return NONE;
    const number = numbers.get(team) ?? numbers.size;
    numbers.set(team, number);
    return number;
  };
  for (const { columns, from, count } of parts) {
    const { codes, values } = combined(columns.teacher, columns.teacherId);
    const cells = values.map(([name, id]) => [cellText(name), staffIdText(id)] as const);
    const known = cells.map(([name, id]) => (book.isBySchool(name, id) ? null : numberOf(book.team(name, id))));
    for (let place = 0; place < count; place++) {
      const code = codes[place] ?? 0;
      const [name, id] = cells[code] ?? ['', ''];
      places[from + place] = known[code] ?? numberOf(book.team(name, id, schoolOfRow(from + place)));
    }
  }
  return { places, list: [...numbers.keys()] };
}
