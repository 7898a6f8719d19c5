import fc from 'fast-check';
import { anyCharacter } from '../../../test/any-character';
import { BYTES_PER_SYNC, estimateBytes, PayloadMeter } from './payload';
import { excelWith, syncsOf } from '../testing/excel-with';

describe('estimateBytes', () => {
  it('is never below what the text takes in a request', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        expect(estimateBytes(text)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(text)));
      }),
    );
  });
});

describe('PayloadMeter', () => {
  it('syncs only when a request would grow too large', async () => {
    const excel = excelWith({ Roster: [] });
    const { syncs } = await syncsOf(excel, () =>
      excel.run(async (context) => {
        const payload = new PayloadMeter(context);
        for (let row = 0; row < 10; row++) {
          await payload.reserve(BYTES_PER_SYNC / 4);
          context.workbook.worksheets.getItem('Roster').getCell(row, 0).values = [['x'.repeat(30_000)]];
        }
        await payload.flush();
      }),
    );
    // Three quarters and what the actions cost fit into one request; the tenth stands alone.
    expect(syncs).toBe(4);
  });
});
