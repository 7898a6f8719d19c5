import * as common from './common-fields';
import { date, explicitYes, key, score, text, year, type ScoreFieldScale } from './field';

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
    `ACCESS ${name} PL`,
    `ACCESS ${name} Level`,
    `ACCESS ${name} Proficiency Level`,
    `${name} Score Proficiency Level`,
    name,
    ...(composite ? [`${name} Composite`] : []),
  ];
}

/** Headings of Alternate ACCESS; of both tests beside each other, ACCESS has the field, and access-views.ts reads the other. */
function alternate(name: string): readonly string[] {
  return ['', ' Level', ' PL', ' Score', ' Proficiency Level'].flatMap((what) => [
    `Alternate ${name}${what}`,
    `Alternate ACCESS ${name}${what}`,
  ]);
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

/** What both kinds of ACCESS results declare; the scales of their scores never mix. */
export function accessDeclaration(scale: ScoreFieldScale) {
  return {
    fields: {
      studentId: common.STUDENT_ID,
      stateId: common.STATE_ID,
      name: common.NAME,
      lastName: common.LAST_NAME,
      firstName: common.FIRST_NAME,
      school: common.SCHOOL,
      grade: common.GRADE,
      overall: score(scale, [
        ...level('Overall', true),
        'Overall Composite',
        'Composite',
        'ACCESS Composite',
        'Overall Score',
        'Overall ELP',
        'Overall ELP Level',
      ]),
      literacy: score(scale, level('Literacy', true)),
      listening: score(scale, level('Listening')),
      reading: score(scale, level('Reading')),
      speaking: score(scale, level('Speaking')),
      writing: score(scale, level('Writing')),
      doNotScoreListening: text(doNotScore('Listening')),
      doNotScoreReading: text(doNotScore('Reading')),
      doNotScoreSpeaking: text(doNotScore('Speaking')),
      doNotScoreWriting: text(doNotScore('Writing')),
      testDate: date([
        'Test Completion Date',
        'Assessment Date',
        'Date Completed',
        'Date of Test',
        'Test Date',
        'Date Tested',
        'Completion Date',
        'TestCompletionDate',
        'Administration Date',
        'Test Administration Date',
        'Date Administered',
      ]),
      testYear: key(
        year([
          'Test Year',
          'ACCESS Year',
          'Year',
          'Administration Year',
          'Test Administration Year',
          'School Year',
          'Academic Year',
        ]),
      ),
      reported: explicitYes(['Reported Record', 'Reported']),
    },
    about: ['access', 'wida'],
    incidental: ['testing', 'spring', 'student'],
    sharedHeadings: {
      grade: ['Tested Grade', 'Tested Grade Level', 'Grade Tested', 'Grade When Tested', 'Grade at Testing'],
      overall: [...alternate('Overall'), ...alternate('Composite')],
      literacy: alternate('Literacy'),
      listening: alternate('Listening'),
      reading: alternate('Reading'),
      speaking: alternate('Speaking'),
      writing: alternate('Writing'),
    },
    besides: ['name', 'lastName', 'firstName', 'school'],
    needs: [common.WHO, [['overall'], ['listening', 'reading', 'speaking', 'writing']]],
  } as const;
}
