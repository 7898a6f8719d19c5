import * as common from './common-headings';
import { defineKind } from './define-kind';

/** The three generations of WIDA headings for one score, and the short forms that offices use. */
function level(name: string, composite = false): readonly string[] {
  return [
    `Proficiency Level - ${name}`,
    `Composite (${name}) Proficiency Level`,
    `${name} Proficiency Level`,
    `Composite ${name} Proficiency Level`,
    `Proficiency Level ${name}`,
    `${name} Proficiency`,
    `${name} Level`,
    `${name} PL`,
    `PL ${name}`,
    `ACCESS ${name}`,
    `ACCESS ${name} Score`,
    `Alternate ACCESS ${name}`,
    name,
    ...(composite ? [`${name} Composite`] : []),
  ];
}

function doNotScore(domain: string): readonly string[] {
  return [
    `Do Not Score Code - ${domain}`,
    `Do Not Score - ${domain}`,
    `Do Not Score ${domain}`,
    `${domain} Do Not Score Code`,
    `${domain} Do Not Score`,
    `DNS ${domain}`,
    `${domain} DNS`,
  ];
}

const declaration = {
  headings: {
    studentId: common.STUDENT_ID,
    stateId: common.STATE_ID,
    name: common.NAME,
    lastName: common.LAST_NAME,
    firstName: common.FIRST_NAME,
    school: common.SCHOOL,
    grade: common.GRADE,
    overall: [...level('Overall', true), 'Overall Composite', 'Composite', 'ACCESS Composite', 'Overall Score'],
    literacy: level('Literacy', true),
    listening: level('Listening'),
    reading: level('Reading'),
    speaking: level('Speaking'),
    writing: level('Writing'),
    doNotScoreListening: doNotScore('Listening'),
    doNotScoreReading: doNotScore('Reading'),
    doNotScoreSpeaking: doNotScore('Speaking'),
    doNotScoreWriting: doNotScore('Writing'),
    testDate: ['Test Completion Date', 'Test Date', 'Date Tested', 'Completion Date', 'TestCompletionDate'],
    testYear: ['Test Year', 'ACCESS Year', 'Year', 'Administration Year', 'Test Administration Year'],
    reported: ['Reported Record', 'Reported'],
  },
  besides: ['name', 'lastName', 'firstName', 'school'],
  needs: [[['studentId'], ['stateId']], [['overall']]],
} as const;

/** ACCESS for ELLs results, levels 1.0–6.0. */
export const access = defineKind({ id: 'access', title: 'ACCESS results sheet', ...declaration });

/** Alternate ACCESS results, levels A1–P3 or 1–3; told apart in recognise.ts. */
export const alternateAccess = defineKind({
  id: 'alternate-access',
  title: 'Alternate ACCESS results sheet',
  ...declaration,
});
