import { score, term, text, type Field, type FieldType } from '../kinds/field';
import type { CellValue } from '../snapshot';
import { valueTest } from './readable';

const SPECIAL = { scale: 'eld', of: 'minutes' } as const;
const fieldOf = (type: FieldType) => ({ type, headings: [], isKey: false, ...SPECIAL }) as unknown as Field;
/** Which of some cells look like values of a type. */
const looking = (field: Field, cells: readonly CellValue[]) => cells.filter((cell) => valueTest(field)?.(cell));

const WORDS_OF_STATUS =
  'y,n,yes,No,TRUE,false,1,12,x,L,f,M1,m4,EL,ell,LEPs,ML,MLL,EB,FEL,FLEP,RFEP,IFEP,EO,NEL,EL2,Newcomer learner,Limited,English,Former,Exited,Monitored,Reclassified,Redesignated,Never,Fluent,Native,Proficient';
const WORDS_OF_ENROLLMENT =
  'Y,n,yes,no,A,i,0,-1,12,Active,Enrolled,Withdrawn,Dropped,Graduated,Transfer,Registered,Expelled,Attending,Moved,Left,No show,WD,w/d 10';
const WORDS_OF_PROGRAM =
  '1,02,ESL,SEI,ELD,EL,ELL,LEP,ML,TBE,TWI,DL,DLP,ENL,ESOL,HILT,SLIFE,Bilingual,Dual,Two-way,two way,Immersion,Opt-out,Refused,Waiver,English,Transitional,self-contained,Self contained,General Ed,Program A';
/** By type: cells that look like it, and cells that do not. */
const CELLS: readonly (readonly [FieldType, readonly CellValue[], readonly CellValue[]])[] = [
  ['studentId', [1001, '1001', 'A-17_b.2', '1'.repeat(20)], ['Ruiz', '1'.repeat(21), '10 01', '9.9E+11']],
  ['staffId', ['T1', 20100001], ['Ruiz, Ana']],
  ['stateId', ['12345678', 123456789012], ['1234567', '1234567890123', 'A12345678']],
  [
    'person',
    ['Ruiz, Ana', "O'Neil-Lee; Kim", 'Diallo, Aissatou (Aisha)', 'Ana & Kim', 'x'.repeat(80)],
    ['Ana 3', 'A@b', ''],
  ],
  ['grade', [3, 'K2', 'Grade 1'], ['Red', 13]],
  ['grades', ['6-8', 'K-2', 'PK', '3 and 4'], ['all', 'sixth']],
  ['status', WORDS_OF_STATUS.split(','), ['blue', '123', 'M5', 'xx', 'element', 'Leo', 'maybe']],
  ['enrollment', WORDS_OF_ENROLLMENT.split(','), ['blue', '123', 'b', 'sword']],
  ['level', [1, '5', '6', 'ELD 3', 'Reaching', 'mostly Bridging'], ['7', 'High', '0']],
  ['specialEducation', ['Yes', 'n', 'IEP', '504 plan', 'SPED', 'SWD', 'MLWD', 'Special Education'], ['Red', '505']],
  ['yesNo', ['Y', 'no', 1, 'X', true], ['perhaps', 2]],
  ['explicitYes', ['Y', 'no'], ['perhaps']],
  ['date', ['9/8/2026', 46273, '13/40/26', '9-8'], ['soon', '9 / 8', 12]],
  ['endDate', ['9/8/2026', '6/30'], ['never']],
  ['dateOrYesNo', ['9/8/2026', 'yes'], ['6/30', 'soon']],
  ['year', [2026, '2025-26', '2025/2026', '202526'], ['26', '1999', '2025-', '20252']],
  ['license', ['Yes', '9/8/2028'], []],
  ['monitoringYear', [1, 'Year 4', 'M2'], [5, 'first']],
  ['minutes', [0, 45, '45 min', 3000], [3001, -1, 'daily']],
  ['count', [0, 25, 5000, '12'], [5001, 2.5, -1, 'many']],
  ['fte', [0, 0.5, '1.0', 2], [2.1, -0.5, 'half']],
  ['time', ['9:00', '1:30 PM'], ['noonish']],
  ['period', ['3', 'Block A', 'x'.repeat(12)], ['x'.repeat(13), '9:00', '12:15-1:00']],
  ['pattern', ['3(M-F)', 'M-F'], ['often']],
  ['eslType', ['Push-in', 'PO'], ['blue']],
  ['program', WORDS_OF_PROGRAM.split(','), ['123', 'blue', 'Wesley', 'dale']],
  ['days', ['M-F', 'Mon, Wed', 'Tuesday', '1-5', 'TTh'], ['weekly', 'b', 'M/F']],
];

it.each(CELLS)('cells of the type %s look like it', (type, values, others) => {
  const field = fieldOf(type);
  expect([type, looking(field, values)]).toEqual([type, values]);
  expect([type, looking(field, others)]).toEqual([type, []]);
  expect(looking(field, [{ error: '#N/A' }])).toEqual([]);
});

it('scores are numbers up to 6, or levels of Alternate ACCESS', () => {
  expect(looking(score('access', []), [0, 6, '4.5', 'A1', 'p3', 6.1, -1, 'A4', 'B1', 'A12', 'high'])).toEqual([
    ...[0, 6, '4.5', 'A1', 'p3'],
  ]);
});

it('terms are those that are known, or short', () => {
  expect(looking(term([]), ['S1', 'FY', 'Semester 1', 'Q-12', 'abcd', 'abcde'])).toEqual([
    ...['S1', 'FY', 'Semester 1', 'Q-12', 'abcd'],
  ]);
});

it('any text is a value of a text', () => expect(valueTest(text([]))).toBeNull());
