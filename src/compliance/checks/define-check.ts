import type { Dataset } from '../dataset/dataset';
import type { StudentService } from '../esl/student-service';
import type { SheetOrField } from '../sheets/kinds';
import type { Policy, PolicyValues } from '../policy/policy';
import type { Day } from '../sheets/values/dates';
import type { FloodWords } from './flood';
import type { VisitGap } from './visit';
import type { FindingData, Location, NamedStudents, Severity } from '../findings/finding';

/** What a check sees. */
export interface CheckContext {
  readonly dataset: Dataset;
  readonly policy: Policy;
  readonly asOf: Day;
  /** Every active EL with what is owed and scheduled, in roster order. */
  readonly services: readonly StudentService[];
}

/** A problem as a check reports it. */
export interface Problem<Message extends string = string> {
  readonly message: Message;
  readonly at: Location;
  /** The cells to mend, where they stand in another row. */
  readonly mend?: Location;
  readonly studentId?: string | undefined;
  readonly section?: string | undefined;
  readonly teacher?: string | undefined;
  readonly school?: string | undefined;
  /** Where it differs from the check's own. */
  readonly severity?: Severity | undefined;
  readonly data: FindingData;
}

/** How a check reports what it found. */
export interface Reporter<Message extends string = string> {
  /** A gap. */
  problem: (problem: Problem<Message>) => void;
  /** Something that cannot be judged, and what is missing, of students by id where it names them: "no grade for 2 students: 1001 and 1002". */
  couldNotJudge: (missing: string | NamedStudents) => void;
}

/** The words of a finding: what is wrong with the values compared, and the step that mends it. */
export interface Words {
  readonly message: string;
  readonly fix: string;
}

/** One need: any of these sheets (`schedule`) or fields (`roster.sdd`); `says` names it to a person. */
export interface Need {
  readonly anyOf: readonly SheetOrField[];
  readonly says: string;
}

/** A check: what it needs, how it judges, how it speaks. */
export interface Check<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  readonly severity: Severity;
  /** The ELE criterion in its number to SY24-25, or what else asks for it. */
  readonly criterion: string;
  /** What one finding is about. */
  readonly per: 'student' | 'section' | 'teacher' | 'row' | 'school' | 'school+grade+program';
  readonly needs: readonly Need[];
  /** Whether the check speaks at all on a day; on others it neither finds anything nor "could not run". Always where left out. */
  readonly inSeason?: (asOf: Day, values: PolicyValues) => boolean;
  /** How the one cause behind a flood of its findings is told; a check without it has none to tell. */
  readonly flood?: FloodWords;
  /** Within one school year and on the same data, a later day removes none of its findings (docs/spec/rulings.md, Status over time); of request-not-applied where no later request of the kind was decided. */
  readonly staysOverdue?: boolean;
  /** Its sentence and step on the page for a school visit; there, checks without one are summed up. */
  readonly visit?: VisitGap;
  readonly render: (message: string, data: FindingData) => Words;
  readonly run: (context: CheckContext, report: Reporter) => void;
}

interface CheckDeclaration<Message extends string> extends Omit<Check, 'render' | 'run'> {
  // Each message casts the data to what its own check puts there; the contract test renders every one.
  readonly messages: Readonly<Record<Message, (data: never) => Words>>;
  readonly run: (context: CheckContext, report: Reporter<Message>) => void;
}

/** Declares a check. The runner turns a missing need into "could not run". */
export function defineCheck<Message extends string>(declaration: CheckDeclaration<Message>): Check {
  const { messages, run, ...rest } = declaration;
  return {
    ...rest,
    run: run as Check['run'],
    render: (message, data) => messages[message as Message](data as never),
  };
}

/** Whether a check speaks on a day. */
export function speaksOn({ inSeason }: Check, asOf: Day, values: PolicyValues): boolean {
  return inSeason?.(asOf, values) ?? true;
}

/** A need of a sheet or field. */
export function need(says: string, ...anyOf: readonly [SheetOrField, ...SheetOrField[]]): Need {
  return { anyOf, says };
}
