import { formDays, formsOfYear, type OptOutForm } from '../../status/opt-out-forms';
import type { Student } from '../../dataset/records';
import type { DateCells } from '../../dataset/date-cells';
import { textOf } from '../../dataset/source-rows';
import type { ComplianceRun } from '../../run/run';
import { dayOf, schoolYearStart, type Day } from '../../sheets/values/dates';
import type { Waiver } from '../../findings/finding';
import { gapsReader, paperWords, type PaperGap } from './gaps';

/** How an opt-out stands; the first that applies. */
export type OptOutStanding = PaperGap | 'services' | 'in order' | 'reviewed';

/** A student whose parents declined services. */
export interface OptedOut {
  readonly student: Student;
  /** What was declined, as the newest form of the school year says; empty where there is none, or it does not say. */
  readonly scope: string;
  /** The newest form's date, in the forms sheets or on the roster. */
  readonly lastForm: Day | null;
  /** Of the newest form of the school year. */
  readonly meeting: Day | null;
  readonly approval: Day | null;
  /** The day from which the newest form no longer counts: July 1 after its school year. */
  readonly renewalDue: Day | null;
  /** What is still missing, in words, the most urgent first. */
  readonly toProvide: readonly string[];
  readonly standing: OptOutStanding;
  readonly waiver: Waiver | null;
}

const JULY = 7;

/** Active students opted out of ESL, and those with any opt-out form of the school year; in roster order. */
export function optedOutStudents(run: ComplianceRun, inScope: (school: string) => boolean): OptedOut[] {
  const { dataset, asOf } = run;
  const gapsOf = gapsReader(run);
  const found: OptedOut[] = [];
  for (const student of dataset.students.values()) {
    if (!student.active || !inScope(student.school)) continue;
    const forms = formsOfYear(student, dataset, asOf);
    if (!student.optedOut && forms.length === 0) continue;
    const { papers, services, waiver } = gapsOf(student);
    const days = formDays(student, dataset);
    const lastForm = days.length === 0 ? null : Math.max(...days);
    found.push({
      student,
      ...newestForm(forms, dataset.dates),
      lastForm,
      renewalDue: lastForm === null ? null : dayOf(schoolYearStart(lastForm) + 1, JULY, 1),
      toProvide: [...papers.map((gap) => paperWords(gap, run)), ...services],
      standing: papers[0] ?? (services.length > 0 ? 'services' : waiver === null ? 'in order' : 'reviewed'),
      waiver,
    });
  }
  return found;
}

function newestForm(forms: readonly OptOutForm[], dates: DateCells): Pick<OptedOut, 'scope' | 'meeting' | 'approval'> {
  const [first, ...others] = forms;
  if (first === undefined) return { scope: '', meeting: null, approval: null };
  const { row } = others.reduce((newest, form) => (form.day > newest.day ? form : newest), first);
  const dayIn = (field: 'meetingDate' | 'approvedDate') => dates.of(row, field).day;
  return { scope: textOf(row, 'scope'), meeting: dayIn('meetingDate'), approval: dayIn('approvedDate') };
}
