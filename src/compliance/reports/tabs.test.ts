import { makeSample } from '../../../scripts/make-sample/sample';
import { snapshotOf } from '../../../scripts/make-sample/sheets';
import { makePolicy } from '../policy/policy';
import { run } from '../run/run';
import { dayOf } from '../sheets/values/dates';
import { tablesOf } from './arrange';
import { REPORTS } from './reports';
import { partsOf } from './testing/parts-of';
import { wrongSums } from '../../../test/reports/add-up';

/**
 * What a reader of the sample meets on each tab, from top to bottom: the contents that docs/spec/reports.md, The tabs, promises, its list last.
 * People filter by these headings, and their notes are kept by them.
 */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  overview: [
    'ML compliance: overview',
    '# By school',
    'schools, totals, notes by School, size is MLs: School | MLs 0 sum | Owed ESL 0 sum | Fully served 0 sum | Share served % | No ESL 0 sum | Short 0 sum | No teacher 0 sum | Not judged 0 sum | To fix 0 sum | To review 0 sum',
    '# Fix first',
    'fix_first, notes by Problem + Status: Problem | MLs 0 | Findings 0 | Status',
    '# What could not be judged',
    'could_not_run, notes by What is missing: What is missing | Checks 0 | So this was not judged …',
  ],
  changes: ['Changes since the last reports'],
  'school-visit': [
    'School visit: multilingual learners',
    '# Who is here',
    'key_figures: Key figure | Number 0 | Of 0 | Share %',
    '# What goes well',
    '# What needs attention',
    '# Next steps',
    'next_steps, notes by Step: Step | By date | Concerns | Who (to fill in) | Why this date',
  ],
  findings: [
    'ML compliance: findings',
    'findings, notes by What was found + School + Student + Class or teacher + Sheet: Status | What was found | School | Student | Name | Grade | Level | Class or teacher | Sheet | Cell | What is wrong | What to do',
  ],
  'esl-minutes': [
    'ESL minutes owed and scheduled',
    '# By level',
    'by_level, totals, notes by Level, size is MLs owed ESL: Level | MLs owed ESL 0 sum | Served 0 sum | Short 0 sum | Not judged 0 sum | Share served % | Minutes owed a week 0 sum | Minutes scheduled a week 0 sum',
    'column chart of by_level: Minutes owed a week, Minutes scheduled a week by Level',
    '# By school',
    'by_school, totals, notes by School, size is MLs owed ESL: School | MLs owed ESL 0 sum | Served 0 sum | Short 0 sum | Not judged 0 sum | Share served % | Minutes owed a week 0 sum | Minutes scheduled a week 0 sum',
    '# Each ML',
    'students, list, totals, notes by Student: School | Student | Name | Grade | Level 0 | Level from | Owed a day 0 | Owed a week 0 sum | Scheduled a week, S1 0 sum | Scheduled a week, S2 0 sum | Blocks owed 0 | Blocks scheduled 0.0 | Short by, a week 0 sum | Types | Teachers | Status',
  ],
  'esl-calendar': [
    'ESL calendar: who will be without full ESL',
    '# By month',
    'months, size is MLs owed ESL: Month | MLs owed ESL 0 | With full ESL 0 | Without full ESL 0 | No ESL class in the term 0 | Too little ESL in the term 0 | Class has no teacher 0 | Teacher leaves or is away 0 | ESL license ends 0 | Not judged 0',
    'column chart of months: Without full ESL by Month',
    '# By school, and minutes so far',
    'by_school, totals, size is MLs owed ESL: School | MLs owed ESL 0 sum | Full ESL to the last day 0 sum | Without it on some day 0 sum | Not judged 0 sum | MLs whose minutes are known 0 sum | Minutes owed to them so far 0 sum | Minutes scheduled so far 0 sum | MLs with fewer minutes than owed so far 0 sum',
    '# MLs without full ESL on some day',
    'students, notes by Student: School | Student | Name | Grade | Level | Owed a week 0 | Without full ESL from date | Last such day date | Weeks without 0 | Weeks so far 0 | Owed so far 0 | Scheduled so far 0 | Why',
  ],
  teachers: [
    'Teachers of multilingual learners',
    '# By school',
    'by_school: School | Teachers 0 | Teach ESL 0 | of them licensed 0 | not licensed 0 | license not known 0 | Teach MLs core content 0 | of them SEI or BEE 0 | neither 0 | endorsement not known 0 | With something to fix 0',
    '# Each teacher',
    'teachers, notes by School + Teacher: School | Teacher | ESL license | License until date | Endorsed | End date | Leave from date | Leave to date | ESL classes 0 | Other classes of MLs 0 | MLs 0 | ESL minutes a week 0 | Minutes of the FTE 0 | FTE 0.0 | To fix or to review',
  ],
  'sdd-proposals': [
    'Proposed service levels (SDD)',
    '# By level',
    'by_level, totals, size is MLs now: Level | MLs now 0 sum | If all are accepted 0 sum | Change 0 sum',
    '# By school',
    'by_school, totals, size is MLs listed: School | MLs listed 0 sum | Up 0 sum | Down 0 sum | No level now 0 sum | Meets exit 0 sum | As it is 0 sum | Reviewed 0 sum',
    '# Each ML',
    'proposals, list, notes by Student: School | Student | Name | Grade | Level now | Previous level | Overall 0.0 | Literacy 0.0 | Implied | Held harmless | Proposed | Reason | Status | Decision (to fill in)',
  ],
  exits: [
    'MLs who meet the exit scores',
    '# By school',
    'by_school, totals, size is Listed: School | Listed 0 sum | Meet exit 0 sum | Literacy score missing 0 sum | Reviewed 0 sum',
    '# Each ML',
    'meet_exit, notes by Student: School | Student | Name | Grade | Level | ACCESS year | Overall 0.0 | Literacy 0.0 | Overall needed 0.0 | Literacy needed 0.0 | Status',
  ],
  'fel-monitoring': [
    'Former ELs in monitoring',
    '# By year of monitoring',
    'by_year, totals, size is Former ELs: Year | Former ELs 0 sum | With an entry this year 0 sum | Without, and due 0 sum | Share with an entry %',
    '# Below the exit scores of their exit year',
    're_entry, notes by Student: School | Student | Name | Grade | Exit date | ACCESS year | Overall 0.0 | Literacy 0.0 | Overall needed 0.0 | Literacy needed 0.0 | Status',
    '# Each former EL',
    'former_els, notes by Student: School | Student | Name | Grade | Exit date | Year | Entries this year 0 | Last entry date | Last outcome | What is due | Status',
  ],
  'opt-outs': [
    'Students opted out of services',
    '# By school',
    'by_school, totals, size is Opted out: School | Opted out 0 sum | In order 0 sum | Not coded EL 0 sum | Not renewed 0 sum | No meeting or approval 0 sum | Services missing 0 sum | Reviewed 0 sum',
    '# Each opt-out',
    'students, notes by Student: School | Student | Name | Grade | ML status | Declined | Newest form date | Meeting date | Approval date | Renewal due date | Still to be provided | Status',
  ],
  requests: [
    'Change and opt-out requests (EL-CCR)',
    '# By school',
    'by_school, totals, size is Requests: School | Requests 0 sum | Approved, not entered 0 sum | Open too long 0 sum | Approved, to be entered 0 sum | Open 0 sum | Reviewed 0 sum | Approved and entered 0 sum | Decided 0 sum',
    '# Each request',
    'requests, notes by Student + Request + Requested: School | Student | Name | Grade | Request | From | To | Requested date | Decision | Decided date | Days 0 | In Aspen | In Ellevation | Status',
  ],
  benchmarks: [
    'Progress targets and success plans',
    '# By school',
    'by_school, totals, size is MLs: School | MLs 0 sum | Plan overdue 0 sum | Plan due 0 sum | Parents’ input missing 0 sum | Not judged 0 sum | Reviewed 0 sum | Plan made 0 sum | Target met 0 sum',
    '# Each ML who missed it, or could not be judged',
    'students, notes by Student: School | Student | Name | Grade | Level | Target | Plan due date | Success plan date | Parents’ input | Status',
  ],
  'access-season': [
    'ACCESS season: registration and sessions',
    '# By school',
    'by_school, totals, size is MLs to be tested: School | MLs to be tested 0 sum | Registered, in order 0 sum | Accommodation missing 0 sum | Not registered 0 sum | Not judged 0 sum | Reviewed 0 sum | Registered, not to be tested 0 sum',
    '# Sessions',
    'sessions, notes by School + Session: School | Session | First day date | Last day date | Students 0 | With accommodations 0',
    '# Each student whose registration is to be looked at',
    'students, notes by Student: School | Student | Name | Grade | Level | Test | Session | Accommodations asked | Accommodations registered | Status',
  ],
  screening: [
    'K1 screening: validation list',
    '# K1 by school',
    'by_school, totals, size is Students: School | Students 0 sum | Incomplete 0 sum | Not judged 0 sum | Not screened yet 0 sum | Reviewed 0 sum | Not all checked 0 sum | Complete 0 sum | Share complete %',
    '# Each K1 student',
    'k1, notes by Student + Test date: School | Student | Name | Grade | Test date date | Form | In Aspen | In Ellevation | What is missing | Status',
  ],
  'class-size': [
    'Class size against the cap',
    '# How full classes are',
    'sizes, totals: Share of the cap | Share of classes % | Classes within the cap 0 sum | Classes over the cap 0 sum',
    'stacked-column chart of sizes: Classes within the cap, Classes over the cap by Share of the cap',
    '# By school and grade',
    'by_grade, totals, size is Seats taken: School | Grade | Status | Seats taken 0 sum | Sections 0 sum | Average 0.0 | Median 0.0 | Over cap 0 sum | Sections needed 0 sum | Difference 0 sum',
    '# Classes to look at',
    'classes, list, notes by School + Course + Section: School | Grade | Course | Section | Program | Teacher | Enrolled 0 | Cap 0 | Cap set by | Seats left 0 | MLs 0 | Status',
    '# All other classes (not printed)',
    'other_classes, not printed, notes by School + Course + Section: School | Grade | Course | Section | Program | Teacher | Enrolled 0 | Cap 0 | Cap set by | Seats left 0 | MLs 0 | Status',
  ],
  projections: [
    'Projected students, sections and MLs',
    '# By school',
    'schools, totals, size is MLs now: School | Current 0 sum | Projected 0 sum | Change 0 sum | Change % % | Sections now 0 sum | Sections needed 0 sum | Difference 0 sum | MLs now 0 sum | MLs projected 0 sum | ESL FTE now 0.0 sum | ESL FTE projected 0.0 sum | FTE change 0.0 sum',
    '# By grade',
    'grades, totals, size is MLs now: Grade | Current 0 sum | Projected 0 sum | Sections now 0 sum | Sections needed 0 sum | MLs now 0 sum | MLs projected 0 sum',
    'column chart of grades: Current, Projected by Grade',
    '# MLs by level',
    'levels, totals, size is MLs now: Level | MLs now 0 sum | MLs projected 0 sum | Change 0 sum',
    '# Rows that cannot be used: in no total',
    'unusable, notes by School + Grade + Program: School | Grade | Program | Current 0 | Projected | Status',
    '# By school, grade and program',
    'projections, totals, notes by School + Grade + Program, size is MLs now: School | Grade | Program | Current 0 sum | Projected 0 sum | Change 0 sum | Change % % | Cap 0 | Sections now 0 sum | Sections needed 0 sum | Difference 0 sum | MLs now 0 sum | MLs projected 0 sum | MLs by | Status',
  ],
  'esl-staffing': [
    'ESL groups and teachers needed',
    '# By school',
    'schools, totals, size is MLs: School | Status | MLs 0 sum | Groups 0 sum | Groups by size alone 0 sum | Minutes a week 0 sum | FTE needed 0.0 sum | Licensed teachers 0 sum | Licensed FTE 0.0 sum | Gap FTE 0.0 | MLs per licensed FTE 0.0 | Groups not covered 0 sum',
    '# Groups',
    'groups, totals, notes by School + Group, size is MLs: School | Who | Group | Grades | Levels | MLs 0 sum | Seats left 0 sum | Minutes a day 0.0 | Minutes a week 0 sum | Licensed teacher',
    '# Licensed ESL teachers and their caseload now',
    'teachers, totals, notes by School + Teacher: School | Teacher | FTE 0.00 sum | FTE from | Minutes a week 0 sum | Caseload: MLs in ESL classes 0 | ESL classes 0 sum | Other classes 0 sum',
  ],
  'budget-line': [
    'Budget line: ESL by school',
    '# By school',
    'schools, totals, notes by School, size is MLs: School | Students 0 sum | MLs 0 sum | Level 1 0 sum | Level 2 0 sum | Level 3 0 sum | Level 4 0 sum | Level 5 0 sum | No level 0 sum | ESL groups 0 sum | FTE needed 0.0 sum | Licensed FTE 0.0 sum | Short by 0.0 sum | FTE needed next year 0.0 sum | Classes over cap 0 sum | Sections now 0 sum | Sections needed next year 0 sum',
  ],
  access: [
    'ACCESS for ELLs: participation and results',
    '# Participation',
    'participation, totals, size is MLs to be tested in 2026: School | MLs to be tested in 2026 0 sum | Tested 0 sum | Not tested 0 sum | Year not known 0 sum | Share tested % | Status',
    '# Overall: students on each level, ACCESS 2026',
    'by_grade, totals, size is With an overall score: Grade now | With an overall score 0 sum | Level 1 0 sum | Share on 1 % | Level 2 0 sum | Share on 2 % | Level 3 0 sum | Share on 3 % | Level 4 0 sum | Share on 4 % | Level 5 0 sum | Share on 5 % | Level 6 0 sum | Share on 6 % | Meet exit 0 sum | Share meeting exit %',
    'stacked-column chart of by_grade: Level 1, Level 2, Level 3, Level 4, Level 5, Level 6 by Grade now',
    '# Literacy: students on each level, ACCESS 2026',
    'literacy_by_grade, totals, size is With a literacy score: Grade now | With a literacy score 0 sum | Level 1 0 sum | Share on 1 % | Level 2 0 sum | Share on 2 % | Level 3 0 sum | Share on 3 % | Level 4 0 sum | Share on 4 % | Level 5 0 sum | Share on 5 % | Level 6 0 sum | Share on 6 %',
    '# Domains',
    'domains, size is Students 2026: Domain | Students 2026 0 | Median 2026 0.0',
    'column chart of domains: Median 2026 by Domain',
    '# Alternate ACCESS 2026',
    'alternate, totals, size is Students: Overall result | Students 0 sum | Share %',
    '# Progress target of the state',
    'progress, totals, size is MLs with an answer: Grade of the ML now | MLs with an answer 0 sum | Met the target 0 sum | Missed it 0 sum | Share that met %',
  ],
  'paragraph-54': [
    'ESL services by student (¶54 fields)',
    '# ¶55 totals by school',
    'by_school, totals, size is MLs: School | MLs 0 sum | MLs with a failure 0 sum | No ESL 0 sum | Wrong amount 0 sum | Wrong grouping 0 sum | Level 3 with 1–2 0 sum | Teacher not ESL-licensed 0 sum | Core classes, unendorsed teacher 0 sum',
    '# ¶55 totals by level',
    'by_level, totals, size is MLs: Level | MLs 0 sum | MLs with a failure 0 sum | No ESL 0 sum | Wrong amount 0 sum | Wrong grouping 0 sum | Level 3 with 1–2 0 sum | Teacher not ESL-licensed 0 sum | Core classes, unendorsed teacher 0 sum',
    '# Left blank',
    '# Each ML',
    'students, list, totals, notes by Student: School | Student | Name | Grade | ELD/SDD | SPED status | ESL hours a week 0.0 | ESL class type | Receives ESL 0 sum | Right amount 0 sum | Grouped per ¶39 0 sum | Level 3 sitting with 1–2 (1 = sits) 0 sum | ESL teacher | Teacher ESL-licensed 0 sum | Core classes with an unendorsed teacher 0 sum',
  ],
  'ele-criteria': [
    'TFM self-assessment: the ELE criteria in the records',
    'criteria, notes by Criterion: Criterion | Title | In the records | To fix 0 | To review 0 | What the records show | Sheets looked at | Not checked here, and what it needs | What a person must add | Where it is (to fill in)',
    '# Which check speaks to which criterion',
    'checks, not printed, totals: Criterion | Check | How it ran | To fix 0 sum | To review 0 sum | For information 0 sum | What is missing',
  ],
  'record-sample': [
    'A sample of student records',
    'focus, size is Records: Drawn as | Records 0 | Drawn 0',
    '# The records',
    'records, notes by Student: Drawn as | Student | Name | School | Grade | Grades | Level',
    '# What the records show',
    'evidence, notes by Student + Criterion: Student | Criterion | What it is about | What the sheets show | Findings | Paper to see | Seen (to fill in)',
  ],
  'program-proposal': [
    'Proposal for a new program: what the records give',
    '# MLs by grade and level',
    'by_grade, totals, size is MLs: Grade | MLs 0 sum | Level 1 0 sum | Level 2 0 sum | Level 3 0 sum | Level 4 0 sum | Level 5 0 sum | No level 0 sum',
    '# MLs by first language and level',
    'by_language, totals, size is MLs: First language | MLs 0 sum | Level 1 0 sum | Level 2 0 sum | Level 3 0 sum | Level 4 0 sum | Level 5 0 sum | No level 0 sum',
    '# Educators and their qualifications',
    'educators: Teachers | Qualified 0 | Not qualified 0 | Not known 0',
    '# Programs of today and their effect',
    'programs, totals, size is MLs: Program | MLs 0 sum | Owed ESL 0 sum | Fully served 0 sum | Share served % | With a progress target 0 sum | Met it 0 sum | Share met % | With an ACCESS score 0 sum | Meet exit 0 sum',
    '# What a person must write',
    'to_write, notes by Part: Part | What to write | Text (to fill in)',
  ],
  folders: [
    'ELE folders: what is there and what is missing',
    '# By document',
    'by_document, size is Folders that need it: Document | Folders that need it 0 | There 0 | Missing 0 | No column 0 | Share there %',
    '# By school',
    'by_school, totals, size is Folders: School | Folders 0 sum | Not on the checklist 0 sum | Incomplete 0 sum | Reviewed 0 sum | Not all checked 0 sum | Complete 0 sum | Share complete %',
    '# Each folder',
    'folders, list, notes by Student: School | Student | Name | Grade | ML status | HLS | Screener report | Notification letter | ACCESS report | Opt-out form | Monitoring form | Status',
  ],
  'data-quality': [
    'Data quality of the sheets',
    '# Findings by check and sheet',
    'findings, totals: Sheet | What was found | Status | Findings 0 sum | What to do | First cell | Waived 0 sum',
    '# What could not be checked',
    'could_not_run, notes by Check + What is missing: Check | Would be | Criterion | Per | What is missing',
    '# Where the rosters disagree',
    'disagreements, notes by Student + What differs: Student | Name | School | What differs | In Roster | In Ellevation | Status',
    '# Values of the code columns',
    'values: Sheet | Column | Value | Rows 0 | Read as',
  ],
  joined: [
    'All that is known of each ML',
    'joined, not printed, notes by Student: School | Student | State id | Name | Grade | Level 0 | Level from | Homeroom | Enrollment status | ML status as typed | Previous level | Program | SWD | ESL modification | SLIFE | Part-time or exempt | First language | Letter language | Home language survey | Accommodations asked | Opted out of ESL | Entry date | Screener, roster date | Parent letter date | Opt-out form, roster date | ESL owed a week 0 | ESL scheduled a week, worst part 0 | Blocks owed a day 0 | Blocks scheduled a day 0.0 | Served by minutes or blocks | Fully served | Short in | ESL types | ESL classes | ESL teachers | ACCESS year 0 | ACCESS overall 0.0 | ACCESS literacy 0.0 | ACCESS listening 0.0 | ACCESS reading 0.0 | ACCESS speaking 0.0 | ACCESS writing 0.0 | Meets exit scores | Level proposed 0 | Screened first date | Newest opt-out form date | Progress target | Target met | Success plan date | Requests open 0 | Registered for ACCESS | ACCESS session | Folder lacks | An error names the ML or a class | To fix 0 | To review 0 | What is wrong',
  ],
  notes: [
    'Notes: what stands behind the tabs',
    '# What was assumed',
    '# How the sheets were read',
    'sheets: No. 0 | Sheet | Read as | Rows 0 | What was read otherwise than it stands, or why it was not read',
    '# Settings, with where each comes from',
    'settings: No. 0 | Setting | Value | Changed | Source of the default | How sure',
  ],
};

const sample = run(snapshotOf(makeSample().sheets), { policy: makePolicy(), asOf: dayOf(2026, 10, 1) });

describe('the tabs of the sample', () => {
  it.each(REPORTS.map((report) => [report.id, report] as const))(
    '%s has its parts in order, with columns as they are read, and adds up',
    (id, report) => {
      const sheet = report.build(sample);
      expect(partsOf(sheet)).toEqual(PARTS[id]);
      expect(wrongSums(sheet)).toEqual([]);
      expect(tablesOf(sheet.blocks).flatMap(({ columns }) => columns.filter(({ width }) => !(width >= 3)))).toEqual([]);
    },
  );
});
