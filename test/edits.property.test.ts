import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { workbookOf } from '../src/compliance/checks/testing/workbook-of';
import type { CellValue, WorkbookSnapshot } from '../src/compliance/sheets/snapshot';
import { channelPort } from '../src/taskpane/testing/engine-port';
import { Checker } from '../src/taskpane/worker/checker';
import type { RunRequest } from '../src/taskpane/worker/protocol';
import type { RunView } from '../src/taskpane/worker/view';
import { alwaysAsync } from './always';
import { arbitraryDistrict, DISTRICT_AS_OF, type Rows } from './arbitrary-district';

const REQUEST: RunRequest = { asOf: DISTRICT_AS_OF, policyChanges: {}, corrections: {}, waivers: [] };

/** A workbook as a user has it: sheets in an order, and what was said of them. */
interface Book {
  readonly sheets: readonly (readonly [string, Rows])[];
  readonly request: RunRequest;
}

type Edit = (book: Book) => Book;

/** An edit of one sheet; null takes it out. */
function onSheet(which: number, change: (name: string, rows: Rows) => readonly [string, Rows] | null): Edit {
  return ({ sheets, request }) => {
    const edited = sheets.map((sheet, at) => (at === which % sheets.length ? change(...sheet) : sheet));
    return { request, sheets: edited.filter((sheet) => sheet !== null) };
  };
}

const cell = fc.constantFrom<CellValue>('', 'EL', 'No', 4, 60, 'Lee, Ann', '1001', '2026-09-15', 'ESL 1', 'Push-In');

const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.nat(), fc.nat(), fc.nat(), cell).map(([which, row, column, value]) =>
      onSheet(which, (name, rows) => {
        const width = rows[0]?.length ?? 1;
        const typed = (cells: readonly CellValue[]) => cells.map((old, at) => (at === column % width ? value : old));
        return [name, rows.map((cells, at) => (at === row % rows.length ? typed(cells) : cells))];
      }),
    ),
  },
  fc
    .tuple(fc.nat(), fc.nat())
    .map(([which, row]) => onSheet(which, (name, rows) => [name, rows.filter((_, at) => at !== 1 + (row % 5))])),
  fc.nat().map((which) => onSheet(which, (name, rows) => [`${name} 2`, rows])),
  fc.nat().map((which) => onSheet(which, () => null)),
  fc.constant<Edit>(({ sheets, request }) => ({ request, sheets: [...sheets].reverse() })),
  fc.constant<Edit>(({ sheets, request }) => {
    return { sheets, request: { ...request, corrections: { Monitoring: { kind: 'ignore' } } } };
  }),
  fc.constant<Edit>(({ sheets, request }) => {
    return { sheets, request: { ...request, answers: { roster: { Homeroom: null } } } };
  }),
);

function snapshotOf({ sheets }: Book): WorkbookSnapshot {
  // As Excel answers each reading with other objects.
  return structuredClone(workbookOf(Object.fromEntries(sheets)));
}

async function checked(checker: Checker, book: Book): Promise<RunView> {
  await checker.load(snapshotOf(book), () => undefined);
  return checker.run(book.request);
}

/** The parts in which two runs differ: whole runs are too long to be printed. */
function differing(one: RunView, other: RunView): string[] {
  return Object.entries(other).flatMap(([part, value]) =>
    isDeepStrictEqual(one[part as keyof RunView], value) ? [] : [part],
  );
}

it('finds after each of many edits what a first check of the edited workbook finds', async () => {
  const kept = new Checker(channelPort);
  await alwaysAsync(
    'edits-as-a-first-check',
    fc.asyncProperty(arbitraryDistrict, fc.array(edits, { minLength: 1, maxLength: 4 }), async (district, acts) => {
      let book: Book = { sheets: Object.entries(district), request: REQUEST };
      await checked(kept, book);
      for (const act of acts) {
        book = act(book);
        const first = new Checker(channelPort);
        const expected = await checked(first, book);
        first.stop();
        expect(differing(await checked(kept, book), expected)).toEqual([]);
      }
    }),
    { numRuns: 8 },
  );
  kept.stop();
});
