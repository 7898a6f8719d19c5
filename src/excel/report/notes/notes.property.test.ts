import fc from 'fast-check';
import { report, texts, type, write, written } from '../../testing/notes-report';

describe('any notes at all', () => {
  it('are on the tab after any number of runs, beside their row or in the list', async () => {
    const ids = ['1', '2', '3', '4'];
    const run = fc.record({
      rows: fc.shuffledSubarray(ids),
      note: fc.record({ row: fc.nat(5), column: fc.constantFrom('C', 'D', 'E'), text: fc.uuid() }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 5 }), async (runs) => {
        const excel = await written(report(ids.map((id) => [id, 1])));
        const notes = new Set<string>();
        for (const { rows, note } of runs) {
          const address = `${note.column}${note.row + 7}`;
          const [[overwritten]] = (await texts(excel, address)) as [[string]];
          if (overwritten === '') {
            await type(excel, address, note.text);
            notes.add(note.text);
          }
          await write(excel, report(rows.map((id) => [id, 1])));
          const all = new Set((await texts(excel, 'A1:H60')).flat());
          for (const text of notes) expect(all).toContain(text);
        }
      }),
      { numRuns: 12 },
    );
  });
});
