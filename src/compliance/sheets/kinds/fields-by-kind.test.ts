import { kindOf, type KindId } from '.';

/** A student by ids and name, and the school. */
const STUDENT = 'studentId name lastName firstName school';
const EITHER_ID = `stateId ${STUDENT}`;
const CLASS = 'courseCode courseTitle section teacher teacherId term pattern';

it.each<[KindId, string]>([
  ['roster', EITHER_ID],
  ['schedule', `${EITHER_ID} ${CLASS} period`],
  ['sections', `school ${CLASS}`],
  ['staff', 'teacher lastName firstName teacherId school'],
  ['access', `${EITHER_ID} testYear`],
  ['alternate-access', `${EITHER_ID} testYear`],
  ['projections', 'school'],
  ['bell', 'school period'],
  ['monitoring', `${STUDENT} monitoringYear markingPeriod`],
  ['optouts', STUDENT],
  ['screener', `${STUDENT} form`],
  ['benchmarks', EITHER_ID],
  ['requests', `${STUDENT} requestDate kind`],
  ['registration', EITHER_ID],
  ['folders', STUDENT],
])('%s: a row is told from another by %s', (kind, fields) => {
  const keys = [...kindOf(kind).fields].flatMap(([name, { isKey }]) => (isKey ? [name] : []));
  expect(keys.sort()).toEqual(fields.split(' ').sort());
});

it.each<[KindId, string, string]>([
  ['roster', 'serviceMinutes', 'eslMinutes'],
  ['schedule', 'meetingMinutes', 'minutesPerMeeting'],
  ['schedule', 'meetings', 'meetingsPerWeek'],
  ['schedule', 'weeklyMinutes', 'minutesPerWeek'],
  ['sections', 'students', 'enrolled cap'],
  ['staff', 'weeklyMinutes', 'teachingMinutes'],
  ['staff', 'blocks', 'maxBlocksPerDay'],
  ['projections', 'students', 'currentEnrollment projectedEnrollment currentMl projectedMl'],
  ['projections', 'sections', 'currentSections'],
  ['bell', 'minutes', 'minutes'],
  ['roster', 'sdd', 'sdd'],
  ['roster', 'eld', 'eld'],
  ['roster', 'either', 'previousLevel'],
  ['roster', 'access', 'accessOverall accessLiteracy'],
  ['access', 'access', 'overall literacy listening reading speaking writing'],
  ['alternate-access', 'alternate', 'overall literacy listening reading speaking writing'],
  ['screener', 'screener', 'listening speaking reading writing overall'],
])('%s: what is counted or scored as %s is %s', (kind, of, fields) => {
  const found = [...kindOf(kind).fields].filter(
    ([, field]) => ('of' in field && field.of === of) || ('scale' in field && field.scale === of),
  );
  expect(found.map(([name]) => name).sort()).toEqual(fields.split(' ').sort());
});

it.each<[KindId, string]>([
  ['roster', 'roster'],
  ['schedule', 'schedule'],
  ['sections', 'sections sheet'],
  ['staff', 'staff sheet'],
  ['access', 'ACCESS results sheet'],
  ['alternate-access', 'Alternate ACCESS results sheet'],
  ['projections', 'projections sheet'],
  ['bell', 'bell schedule'],
  ['monitoring', 'FEL monitoring sheet'],
  ['optouts', 'opt-out forms sheet'],
  ['screener', 'screening sheet'],
  ['benchmarks', 'benchmarks sheet'],
  ['requests', 'change requests sheet'],
  ['registration', 'ACCESS registration sheet'],
  ['folders', 'ELE folder checklist'],
])('people read of a sheet of the kind %s as a %s', (kind, title) => expect(kindOf(kind).title).toBe(title));
