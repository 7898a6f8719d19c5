import type * as CheckDocs from '../scripts/check-docs';
import type * as Sample from '../scripts/make-sample/sample';
import type * as Sheets from '../scripts/make-sample/sheets';
import type * as ReportDocs from '../scripts/report-docs';
import type * as OfferedReports from '../src/compliance/reports';
import type { Report } from '../src/compliance/reports/define-report';
import type * as ReaderSets from '../src/compliance/reports/reader-sets';
import type * as Reports from '../src/compliance/reports/reports';
import { shownRows, tableOf } from '../src/compliance/reports/testing/run-of';
import { workbookOf } from '../src/compliance/checks/testing/workbook-of';
import { makePolicy } from '../src/compliance/policy/policy';
import type * as Run from '../src/compliance/run/run';
import type { WorkbookSnapshot } from '../src/compliance/sheets/snapshot';
import { dayOf } from '../src/compliance/sheets/values/dates';
import type { RunView } from '../src/taskpane/worker/view';
import type * as WorkerRunView from '../src/taskpane/worker/run-view';
import { TreeCopy } from './tree-copy';

const CHECK = 'invented-homeroom-missing';
const CHECK_FILES = {
  'index.ts': `
import { isActiveEl } from '../../esl/owed';
import { defineCheck, need } from '../define-check';
import { studentLocation } from '../locations';
import { ROSTER } from '../needs';
import { have } from '../visit';

const messages = {
  missing: () => ({ message: 'An ML without a homeroom.', fix: 'Enter the homeroom.' }),
};

export const inventedHomeroomMissing = defineCheck({
  id: '${CHECK}',
  title: 'ML without a homeroom',
  severity: 'error',
  criterion: 'ELE 18',
  per: 'student',
  needs: [ROSTER, need('homeroom column', 'roster.homeroom')],
  messages,
  flood: { says: ({ column, sheet }) => \`MLs have no homeroom: is column \${column} of \${sheet} the homeroom?\` },
  visit: {
    place: 5,
    theme: 'Records and deadlines',
    concerns: 'ML',
    says: (count) => \`\${have(count, 'ML')} no homeroom.\`,
    step: 'Enter the homeroom of each ML',
    due: 'overdue',
  },
  run({ dataset }, report) {
    for (const student of dataset.students.values()) {
      if (!isActiveEl(student) || student.homeroom !== '') continue;
      const { id: studentId, school } = student;
      report.problem({ message: 'missing', at: studentLocation(student, 'homeroom'), studentId, school, data: {} });
    }
  },
});
`,
  'README.md': `# ${CHECK}: ML without a homeroom

**Error · one finding a student · ELE 18**

## What it finds

An active ML whose homeroom is blank.

## Why

Letters to families go out by homeroom.
`.concat('\n## How to fix\n\nEnter the homeroom.\n\n## What it does not see\n\n- Rosters without the column.\n'),
  'sample-faults.ts': `
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

export const FAULTS: readonly Fault[] = [
  {
    id: 'no-homeroom',
    story: 'The homeroom was left blank.',
    plant: (school) => [atPupil('${CHECK}', school.retype(school.takeEl('2S', 2), { homeroom: null }))],
  },
];
`,
};

const REPORT = 'invented-homerooms';
const REPORT_FILES = {
  'offer.ts': `export const offer = { id: '${REPORT}', tabName: 'ML Homerooms', about: 'Each homeroom and its MLs.', readers: ['manager'] };\n`,
  'index.ts': `
import { defineReport } from '../define-report';
import { offer } from './offer';

export const inventedHomerooms = defineReport({
  ...offer,
  title: 'Homerooms',
  body: (run) => ({ reading: \`\${run.services.length} MLs.\`, blocks: [] }),
});
`,
  'README.md': `# ${REPORT}: ML Homerooms\n\nEach homeroom and its MLs.\n`,
};

let tree: TreeCopy;
let runOn: (workbook: WorkbookSnapshot) => Run.ComplianceRun;
let sample: ReturnType<typeof Sample.makeSample>;
let sampleRun: Run.ComplianceRun;

beforeAll(() => {
  tree = new TreeCopy();
  tree.addFolder(`src/compliance/checks/${CHECK}`, CHECK_FILES);
  tree.addLine('src/compliance/checks/index.ts', "  require('./level-missing'),", `  require('./${CHECK}'),`);
  tree.addFolder(`src/compliance/reports/${REPORT}`, REPORT_FILES);
  tree.addLine(
    'src/compliance/reports/index.ts',
    "      require('./findings/offer'),",
    `      require('./${REPORT}/offer'),`,
  );

  const { run } = tree.load<typeof Run>('src/compliance/run/run');
  runOn = (workbook) => run(workbook, { policy: makePolicy(), asOf: dayOf(2026, 10, 1) });
  const { snapshotOf } = tree.load<typeof Sheets>('scripts/make-sample/sheets');
  sample = tree.load<typeof Sample>('scripts/make-sample/sample').makeSample();
  sampleRun = runOn(snapshotOf(sample.sheets));
});
afterAll(() => tree.remove());

function viewOf(run: Run.ComplianceRun): RunView {
  const parts = tree.load<typeof WorkerRunView>('src/taskpane/worker/run-view').runView(run, false);
  for (;;) {
    const part = parts.next();
    if (part.done) return part.value;
  }
}

function reportOf(id: string): Report {
  const report = tree.load<typeof Reports>('src/compliance/reports/reports').REPORTS.find((one) => one.id === id);
  if (report === undefined) throw new Error(`There is no report ${id}.`);
  return report;
}

/** All that a report's sentences say. */
function sentencesOf(id: string): string {
  const { blocks } = reportOf(id).build(sampleRun);
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n');
}

describe('a check added by one folder and one line', () => {
  it('has its mistake in the sample, and finds it there', () => {
    const [own] = sample.planted.filter(({ check }) => String(check) === CHECK);
    expect(own).toMatchObject({ fault: 'no-homeroom', sheet: 'Roster' });
    const found = sampleRun.findings.filter(({ check }) => check === CHECK);
    expect(found.map(({ location }) => [location.sheet, location.row])).toEqual([[own?.sheet, own?.row]]);
  });

  it('is explained in the pane by its README', () => {
    const { why, documentation } = viewOf(sampleRun).checks[CHECK] ?? {};
    expect(why).toBe('Letters to families go out by homeroom. (ELE 18)');
    expect(documentation).toContainEqual({ kind: 'text', text: 'An active ML whose homeroom is blank.' });
    expect(documentation).toContainEqual({ kind: 'list', items: ['Rosters without the column.'] });
  });

  it('tells the cause of a flood of its findings', () => {
    const headings = ['Student ID', 'School', 'Grade', 'ML Status', 'SDD', 'Homeroom'];
    const rows = Array.from({ length: 40 }, (_, row) => [
      String(1001 + row),
      'Burke',
      4,
      'EL',
      2,
      row < 30 ? '' : '4A',
    ]);
    const { causes } = viewOf(runOn(workbookOf({ Roster: [headings, ...rows] })));
    expect(causes).toContainEqual(
      expect.objectContaining({
        check: CHECK,
        text: '30 of 40 MLs have no homeroom: is column F of Roster the homeroom?',
      }),
    );
  });

  it('has its chapter in docs/checks.md, in its place', () => {
    const page = tree.load<typeof CheckDocs>('scripts/check-docs').checkDocs();
    const chapters = Array.from(page.matchAll(/^## ([a-z-]+): /gm), ([, id]) => id);
    expect(chapters[chapters.indexOf(CHECK) - 1]).toBe('level-missing');
  });

  it('is told on the tabs: findings, school visit', () => {
    const lines = shownRows(tableOf(reportOf('findings').build(sampleRun), 'findings'));
    expect(lines.filter((line) => line.includes('ML without a homeroom'))).toHaveLength(1);
    expect(sentencesOf('school-visit')).toContain('1 ML has no homeroom.');
  });
});

describe('a report added by one folder and one line', () => {
  it('is offered in the pane at its place, and built', () => {
    const { OFFERED_REPORTS } = tree.load<typeof OfferedReports>('src/compliance/reports');
    expect(OFFERED_REPORTS[4]).toMatchObject({
      id: REPORT,
      tabName: 'ML Homerooms',
      about: 'Each homeroom and its MLs.',
    });
    expect(reportOf(REPORT).build(sampleRun)).toMatchObject({ tabName: 'ML Homerooms', reading: /^\d+ MLs\.$/ });
  });

  it('is in the set of tabs of the reader that its offer names, and in no other', () => {
    const { READER_SETS } = tree.load<typeof ReaderSets>('src/compliance/reports/reader-sets');
    expect(READER_SETS.flatMap(({ id, reports }) => (reports.includes(REPORT) ? [id] : []))).toEqual(['manager']);
  });

  it('has its chapter in docs/reports.md', () => {
    const page = tree.load<typeof ReportDocs>('scripts/report-docs').reportDocs();
    expect(page).toContain(`## ${REPORT}: ML Homerooms`);
  });
});
