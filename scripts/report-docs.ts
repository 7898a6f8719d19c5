import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { REPORTS } from '../src/compliance/reports/reports';
import type { Report } from '../src/compliance/reports/define-report';
import { eslPlan } from '../src/compliance/reports/esl-plan';
import { whatIf } from '../src/compliance/reports/what-if';
import { buildReports } from '../src/compliance/reports/build-reports';
import { grouped } from '../src/compliance/grouped';
import { makePolicy } from '../src/compliance/policy/policy';
import { run } from '../src/compliance/run/run';
import { dayOf } from '../src/compliance/sheets/values/dates';
import { figuresOf } from './report-figures';
import { makeSample } from './make-sample/sample';
import { snapshotOf } from './make-sample/sheets';
import { headingLink, linkedFrom, markdownTable, oneLevelDown } from './markdown';

/** The page that `make-report-docs.ts` writes, and the pictures that `report-pictures.ts` makes for it. */
export const REPORT_DOCS_FILE = path.resolve(__dirname, '../docs/reports.md');
export const PICTURES_FOLDER = path.resolve(__dirname, '../docs/images');

const FOLDER = path.resolve(__dirname, '../src/compliance/reports');

/** The picture of a report's first page, in the folder of pictures. */
export function pictureOf(id: string): string {
  return `report-${id}.png`;
}

/** The page about all reports as Markdown: a table of contents, what they have in common, and the README of each with its picture. */
export function reportDocs(): string {
  const parts = [
    '# The reports',
    'Written by `npx tsx scripts/make-report-docs.ts` from the README of each report in `src/compliance/reports`; change those, then run it again. The pictures show the sample workbook, printed by LibreOffice: `npx tsx scripts/report-pictures.ts` makes them.',
    contents(),
    COMMON.trim(),
    figures(),
    ...[...REPORTS, ...ON_DEMAND].map(chapter),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Reports of plans, made on demand: `--plan-out` writes them. */
export const ON_DEMAND: readonly Report[] = [eslPlan([]), whatIf([])];

const COMMON = `
## What all reports have in common

- **One tab each.** Title; one grey line with scope, day, school year and how many settings are changed; the one sentence that matters; small tables with the chart beside them; the list last, its head on every page of it. A tab prints on letter paper, one page wide, no text under 8 points, no block cut; the footer names tab, day, page, and where students are named that it is for sharing under FERPA only. Where numbers come from stands on ML Notes.
- **Nothing to say, no tab.** A report without a row is not written, and ML Overview names it with the reason; a tab that stands already is written anew.
- **Shares** are rounded to whole percents, never to 100 % below all nor to 0 % above none, and not shown under 10.
- **Scope.** All schools of the workbook, one, several, or a region: in the pane under _Schools_, on the command line with \`--school\` and \`--region\`. A region is named in the pane, and kept in the workbook and in policy files.
- **Sets by reader.** _Reports_ picks the tabs of a reader with one click, and \`--reports director\` writes them: LAT-F, principal, manager, director, monitor. Each has ML Overview, ML Changes and ML Notes.
- **Written anew in its place.** A tab of your own with the same name is never touched: the report then gets another name. A tab that is protected is left as it is.
- **A tab says that it is old.** Its grey line then begins with "Written before your last change", until it is written anew. An edit of yours alone writes nothing, as Excel might then not undo it: the words come with what the pane writes next (a fix, rows of a plan, marks, another tab).
- **Your notes stay.** Columns that you add beside a table or in it, and what you fill in where a report leaves a column blank, go back beside the same student, class or school, however the rows are sorted then. Formulas of yours are kept as their values. What has no row any more stands in a list at the end of the tab, "Your notes whose row is gone", and goes back by itself when the row is there again. Colours, comments, charts and whole rows of your own are not kept: put them on a tab of your own.
- **Small groups.** The policy setting \`reports.smallGroup\` (0 = off) hides the numbers of groups under so many students in tables and charts, and of as many others as it takes that a total does not tell them. Sentences and lists of students by name are not changed.
- **As text.** "Copy as text" in the pane copies the sentences of the picked reports: title, scope, day, reading, and paragraphs.
- **Links** lead to the row that a line speaks of.
`;

/** Every figure that stands on more than one tab of the sample workbook, with each place. */
function figures(): string {
  const sample = run(snapshotOf(makeSample().sheets), { policy: makePolicy(), asOf: dayOf(2026, 10, 1) });
  const { written } = buildReports(
    sample,
    REPORTS.map(({ id }) => id),
    'district',
  );
  const byName = grouped(figuresOf(written), ({ name }) => name);
  const rows = [...byName].map(([name, placed]) => {
    const values = [...new Set(placed.map(({ value }) => value.toLocaleString('en-US')))];
    return [name, values.join(' / '), placed.map(({ tabName, place }) => `${tabName} (${place})`).join('; ')];
  });
  return `## Where each figure stands\n\nIn the sample workbook, as of 10/1/2026. A figure is the same wherever it stands, and a test of every tab fails where it is not (test/reports).\n\n${markdownTable([['Figure', 'Sample', 'Tabs'], ...rows])}`;
}

function contents(): string {
  const rows = [...REPORTS, ...ON_DEMAND].map((report) => [
    `[${report.id}](#${headingLink(headingOf(report))})`,
    report.tabName,
    report.title,
  ]);
  return markdownTable([['Report', 'Tab', 'Title'], ...rows]);
}

function chapter(report: Report): string {
  const folder = path.join(FOLDER, report.id);
  const text = linkedFrom(oneLevelDown(readme(report)).trim(), folder, path.dirname(REPORT_DOCS_FILE));
  const picture = pictureOf(report.id);
  if (!existsSync(path.join(PICTURES_FOLDER, picture))) return text;
  return `${text}\n\n![The first page of ${report.tabName}](images/${picture})`;
}

/** A README begins with its id and tab: `# overview: ML Overview`. */
function headingOf(report: Report): string {
  return /^# (.*)$/m.exec(readme(report))?.[1] ?? report.tabName;
}

function readme({ id }: Report): string {
  return readFileSync(path.join(FOLDER, id, 'README.md'), 'utf8');
}
