import { KIND_IDS } from '../../compliance/sheets/kinds';
import { recognise } from '../../compliance/sheets/recognise';
import { readWorkbook } from '../../excel/read/read-workbook';
import { excelWith } from '../../excel/testing/excel-with';
import { channelPort } from '../testing/engine-port';
import { SCHOOL } from '../testing/school-workbook';
import { Checker } from './checker';
import { gettingReady } from './getting-ready';
import { madeUpSchool } from './made-up-school';
import { sameThreadPort } from './same-thread';
import type { RunRequest } from './protocol';
import type { RunView } from './view';

const REQUEST: RunRequest = { asOf: '2026-10-01', policyChanges: {}, corrections: {}, waivers: [] };

async function checked(checker: Checker): Promise<RunView> {
  await checker.load(await excelWith(SCHOOL).run((context) => readWorkbook(context)), () => undefined);
  return checker.run(REQUEST);
}

describe('an engine that gets ready', () => {
  let checker: Checker;
  afterEach(() => checker.stop());

  /** Starts an engine that does these parts, and gives back what the school's check finds. */
  function started(readying?: Iterator<void>): Checker {
    checker = new Checker(() => channelPort(undefined, readying));
    checker.getReady();
    return checker;
  }

  it('finds the same afterwards as one that did not', async () => {
    const plain = await checked(started());
    checker.stop();
    await new Promise<void>((resolve) => {
      function* readying() {
        yield* gettingReady();
        resolve();
      }
      started(readying());
    });
    expect(checker.hasWorkbook).toBe(false);
    expect(await checked(checker)).toEqual(plain);
  });

  it('leaves the rest at the first question', async () => {
    let parts = 0;
    let heard: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (heard = resolve));
    function* endless() {
      for (;;) {
        parts++;
        heard();
        yield;
      }
    }
    started(endless());
    await begun;
    await checked(checker);
    const answered = parts;
    await checked(checker);
    expect(parts).toBe(answered);
  });

  it('answers all the same where that fails', async () => {
    const failed = new Promise<void>((resolve) => {
      started({
        next: () => {
          resolve();
          throw new RangeError('no memory');
        },
      });
    });
    await failed;
    expect((await checked(checker)).headline.served.full).toBe(1);
  });
});

it('an engine on the thread of the pane answers after it was told to get ready', async () => {
  const checker = new Checker(sameThreadPort);
  checker.getReady();
  expect(checker.sharesThread).toBe(true);
  expect((await checked(checker)).headline.served.full).toBe(1);
  checker.stop();
});

it('what it gets ready on has a sheet of each kind that headings tell', () => {
  const kinds = recognise(madeUpSchool()).map(({ recognised }) => recognised?.kind);
  expect(new Set(kinds)).toEqual(new Set(KIND_IDS.filter((id) => id !== 'alternate-access')));
});
