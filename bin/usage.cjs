/** The usage block of docs/spec/findings.md, as far as its options are there. It stands here because help is to be had before anything is built. */
const USAGE = `npm run check -- FILE…|FOLDER [options]           in the project
npx ml-compliance-check FILE…|FOLDER [options]    where it is installed

  --as-of YYYY-MM-DD    judge as of this day (default: today)
  --policy FILE.json    change settings of the rules
  --map FILE.json       say what a sheet is, and which column holds what
  --together            read all the files as one workbook
  --school NAME         only this school (repeatable)
  --region NAME         only the schools of this region of the policy (repeatable)
  --out FILE.xlsx       where to write the checked copy (default: NAME.checked.xlsx beside the input; a folder: its summary)
  --reports all|id,id   the report tabs to write (default: all)
  --no-highlight        do not mark rows
  --json FILE|-         write the findings as JSON to a file, or to standard output
  --docx ID|all         documents: NAME.ID.docx beside the copy
  --pptx ID|all         slides: NAME.ID.pptx beside the copy
  --csv                 folder NAME.csv/ beside the copy, one file a table
  --by school           documents, slides and CSV once a school, with " - SCHOOL" in the name
  --packets FOLDER      one workbook a school, to be answered
  --merge FILE          take an answered packet back (repeatable)
  --plan SCHOOL|all     build ESL schedules
  --plan-seconds N      time for the exact answer (default: 20; 0: the first answer only)
  --what-if FILE.json   scenarios for the plans
  --plan-out FILE.xlsx  a copy with the plan's rows
  --help                show this

Exit status: 0 no error findings, 1 error findings, 2 the run failed or nothing could be judged, 3 a plan could not be verified.`;

module.exports = { USAGE };
