import fc from 'fast-check';
import { makePolicy } from '../../src/compliance/policy/policy';
import { run } from '../../src/compliance/run/run';
import { dayOf } from '../../src/compliance/sheets/values/dates';
import { createExcelHost, EmbeddedHost, HostWorkbook } from '../../src/embedded-host';
import { loadXlsx, UnreadableFileError } from '../../src/embedded-host/file';
import { saveXlsx } from '../../src/embedded-host/file/save-xlsx';
import { SAMPLE_PARTS, samplePackage } from '../../src/xlsx/testing/sample-package';
import { writeEslColumns } from '../../src/excel/esl-columns/esl-columns';
import { applyHighlights, removeHighlights } from '../../src/excel/highlight/highlight';
import { readWorkbook } from '../../src/excel/read/read-workbook';
import { SAMPLE_REPORT } from '../../src/excel/testing/sample-report';
import { changeSettings } from '../../src/excel/settings/workbook-settings';
import { writeReport } from '../../src/excel/report/write-report';
import { eslServices } from '../../src/taskpane/worker/esl-services';
import { schoolWorkbook } from '../faults/school';

/** `HOSTILE_FUZZ=50 npx jest test/hostile/fuzz` tries 50 times as many cases, from another seed each. */
const LONGER = Number(process.env['HOSTILE_FUZZ'] ?? 1);
const SEED = LONGER === 1 ? 20_261_001 : Date.now();
jest.setTimeout(300_000 * LONGER);

/** Values that stand where another was expected. */
const NASTY = [
  '',
  '-1',
  '0',
  '99999999999',
  '1e99',
  'NaN',
  'A0',
  'XFE1',
  'A1:XFD1048576',
  '__proto__',
  '&#x0;',
  '#REF!',
  '../..',
];

interface Mutation {
  readonly at: number;
  readonly kind: 'byte' | 'cut' | 'twice' | 'value' | 'end';
  readonly with: number;
}
const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  kind: fc.constantFrom('byte', 'cut', 'twice', 'value', 'value', 'value', 'end'),
  with: fc.nat(1_000),
});

/** The text with one thing in it that no program would write. */
function mutated(text: string, { at, kind, with: by }: Mutation): string {
  const place = Math.floor(at * text.length);
  if (kind === 'byte') return text.slice(0, place) + String.fromCharCode(by % 256) + text.slice(place + 1);
  if (kind === 'cut') return text.slice(0, place) + text.slice(place + (by % 60));
  if (kind === 'twice') return text.slice(0, place + (by % 200)) + text.slice(place);
  if (kind === 'end') return text.slice(0, place);
  const values = [...text.matchAll(/"[^"<]*"|>[^<]+</g)];
  const value = values[Math.floor(at * values.length)];
  if (value === undefined) return text;
  const [first, last] = [value[0].charAt(0), value[0].at(-1) ?? ''];
  return (
    text.slice(0, value.index) +
    first +
    (NASTY[by % NASTY.length] ?? '') +
    last +
    text.slice(value.index + value[0].length)
  );
}

it('the loader reads or refuses whatever stands in the parts of a file, and what it read can be saved', async () => {
  const names = Object.keys(SAMPLE_PARTS).filter((name) => /\.(xml|rels)$/.test(name));
  const changes = fc.array(fc.tuple(fc.constantFrom(...names), mutation), { minLength: 1, maxLength: 2 });
  let read = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      const parts: Record<string, string> = {};
      for (const [name, change] of list) parts[name] = mutated(parts[name] ?? SAMPLE_PARTS[name] ?? '', change);
      const workbook = await loadXlsx(samplePackage(parts), 'fuzz.xlsx').catch((error: unknown) => error);
      if (workbook instanceof UnreadableFileError) {
        refused += 1;
        expect(workbook.message).not.toContain('\n');
        return;
      }
      if (!(workbook instanceof HostWorkbook)) throw workbook;
      read += 1;
      const sheet = workbook.sheets.find(({ kind }) => kind === 'worksheet');
      sheet?.cells.setContent(2_000, 3, '=told');
      const saved = await saveXlsx(workbook).catch((error: unknown) => error);
      if (saved instanceof UnreadableFileError) return;
      if (saved instanceof Error) throw saved;
      const again = await loadXlsx((saved as { bytes: Uint8Array }).bytes, 'fuzz.xlsx');
      expect(again.sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
      const place = sheet === undefined ? -1 : workbook.sheets.indexOf(sheet);
      if (place >= 0) expect(again.sheets[place]?.cells.value(2_000, 3)).toBe('=told');
    }),
    { numRuns: 200 * LONGER, seed: SEED },
  );
  expect(read).toBeGreaterThan(40);
  expect(refused).toBeGreaterThan(40);
});

type Request = Parameters<EmbeddedHost['answer']>[0];

/** The requests of a whole visit, as they go over the wire. */
async function recordedVisit(): Promise<string[]> {
  const excel = createExcelHost(schoolWorkbook());
  const requests: string[] = [];
  const answer = excel.host.answer.bind(excel.host);
  excel.host.answer = (request) => {
    requests.push(JSON.stringify(request));
    return answer(request);
  };
  await excel.run(async (context) => {
    const checked = run(await readWorkbook(context), { policy: makePolicy(), asOf: dayOf(2026, 10, 1) });
    await applyHighlights(context, checked, { at: '2026-10-01', version: 'test' });
    await writeEslColumns(context, eslServices(checked), checked.sheets);
    await writeReport(context, SAMPLE_REPORT, { asOf: '2026-10-01' });
    await changeSettings(context, { policyChanges: { settings: { 'reports.smallGroup': 7 } } });
    await removeHighlights(context);
  });
  return requests;
}

/** Puts something else in one place of a JSON value, wherever it is; `at` says which of all the places. */
function altered(json: string, at: number, by: unknown): unknown {
  const value = JSON.parse(json) as unknown;
  const places: [Record<string, unknown>, string][] = [];
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key]);
      collect((node as Record<string, unknown>)[key]);
    }
  };
  collect(value);
  const place = places[Math.floor(at * places.length)];
  if (place) place[0][place[1]] = by;
  return value;
}

it('the host answers any request with a typed error or a result, and its workbook stays whole', async () => {
  const visit = await recordedVisit();
  expect(visit.length).toBeGreaterThan(15);
  const nasty = fc.oneof(
    fc.constantFrom<unknown>(
      ...[
        null,
        true,
        -1,
        0,
        1.5,
        3,
        4,
        7,
        1e9,
        2 ** 53,
        'constructor',
        '__proto__',
        'toString',
        'GetRange',
        'Name',
        'Delete',
      ],
      ...['Values', 'A1', 'A1:XFD1048576', '=1+1', '', [], {}, [[]], [['=1+1', null]], 'x'.repeat(40_000)],
    ),
    fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
  );
  const change = fc.record({
    request: fc.nat(visit.length - 1),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    by: nasty,
  });
  const codes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const workbook = schoolWorkbook();
      const host = new EmbeddedHost(workbook);
      visit.forEach((json, at) => {
        const own = changes.filter(({ request }) => request === at);
        const request = own.reduce<string>((text, { at: place, by }) => JSON.stringify(altered(text, place, by)), json);
        const { Results, Error: error } = host.answer(JSON.parse(request) as Request);
        expect(Array.isArray(Results)).toBe(true);
        if (own.length > 0) codes.set(error?.Code ?? 'none', (codes.get(error?.Code ?? 'none') ?? 0) + 1);
        if (error) expect(error.Code).toMatch(/^[A-Z][A-Za-z]+$/);
      });
      const names = workbook.sheets.map(({ name }) => name);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      const { bytes } = await saveXlsx(workbook);
      expect((await loadXlsx(bytes, 'fuzz.xlsx')).sheets.map(({ name }) => name)).toEqual(names);
    }),
    { numRuns: 60 * LONGER, seed: SEED },
  );
  expect(codes.size).toBeGreaterThan(3);
});
