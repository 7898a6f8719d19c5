import { workbookOf } from '../checks/testing/workbook-of';
import { answersByHeading, countAnswers, mergedAnswers, withAnswer, withoutAnswer } from './heading-answers';
import { recognise } from './recognise';

describe('what people said that headings mean', () => {
  const ANSWERS = { sections: { Enrl: 'enrolled', Bus: null }, access: { Ov: 'overall' } } as const;

  it.each([
    ['sections', 'Enrl', 'enrolled'],
    ['sections', ' ENRL ', 'enrolled'],
    ['sections', 'Bus', null],
    ['sections', 'Enrl.', undefined],
    ['sections', 'constructor', undefined],
    ['roster', 'Enrl', undefined],
    // Rows of both tests stand on one sheet.
    ['alternate-access', 'Ov', 'overall'],
  ] as const)('of %s, "%s" is %s', (kind, heading, expected) => {
    expect(answersByHeading(ANSWERS)(kind, heading)).toBe(expected);
  });

  it('is nothing where the field is none of the kind', () => {
    expect(answersByHeading({ sections: { Enrl: 'sdd' } })('sections', 'Enrl')).toBeUndefined();
  });

  it('is said anew whatever the case of the heading, and taken back', () => {
    const anew = withAnswer(ANSWERS, 'sections', 'ENRL', null);
    expect(anew).toEqual({ sections: { Bus: null, ENRL: null }, access: { Ov: 'overall' } });
    expect(withoutAnswer(anew, 'alternate-access', 'ov')).toEqual({ sections: { Bus: null, ENRL: null } });
    expect(countAnswers(anew)).toBe(3);
  });

  it('is joined, the later before the earlier', () => {
    const later = { sections: { enrl: null }, staff: { Lic: 'eslLicense' } } as const;
    expect(mergedAnswers(ANSWERS, later)).toEqual({
      sections: { Bus: null, enrl: null },
      access: { Ov: 'overall' },
      staff: { Lic: 'eslLicense' },
    });
  });
});

describe('a sheet with such headings', () => {
  const SHEET = [
    ['Kid', 'Yr Grp', 'Level', 'Exit Date'],
    ['1001', '3', 2, '2026-06-20'],
  ];
  const read = (answers: Parameters<typeof recognise>[2], correction = {}) =>
    recognise(workbookOf({ List: SHEET }), { List: correction }, answers)[0]?.recognised;

  it('is recognised by them, and says so', () => {
    expect(read({})).toBeNull();
    const sheet = read({ roster: { kid: 'studentId', 'yr grp': 'grade', 'Exit Date': 'felDate' } });
    expect(Object.fromEntries(sheet?.columns ?? [])).toEqual({ studentId: 0, grade: 1, eld: 2, felDate: 3 });
    expect(sheet?.readAs).toEqual([
      'Kid is taken for the student ID: so it was answered.',
      'Yr Grp is taken for the grade: so it was answered.',
      'Exit Date is taken for the FEL date: so it was answered.',
    ]);
  });

  it('uses no column that holds nothing', () => {
    const sheet = read({ roster: { Kid: 'studentId', 'Yr Grp': 'grade', Level: null } });
    expect([sheet?.columns.has('eld'), sheet?.unused, sheet?.candidates]).toEqual([false, [2, 3], expect.anything()]);
    expect(sheet?.candidates.map(({ column }) => column)).not.toContain(2);
  });

  it('follows what was said of the sheet itself first', () => {
    const answers = { roster: { Kid: 'studentId', 'Yr Grp': 'grade', Level: 'sdd' } } as const;
    expect(read(answers)?.columns.get('sdd')).toBe(2);
    expect(read(answers, { columns: { eld: 'C' } })?.columns).not.toContain('sdd');
    expect(read(answers, { unused: ['C'] })?.unused).toContain(2);
  });
});
