import { capOfClass, type ClassCap } from '../../class-size/class-cap';
import { classesOf, type SizedClass } from '../../class-size/classes';
import { classLocation } from '../../checks/class-sizes';
import { isActiveEl } from '../../esl/owed';
import type { ComplianceRun } from '../../run/run';
import type { Waiver } from '../../findings/finding';
import { countOf } from '../../grouped';

/** How full a class is. */
export type Fill = 'over' | 'near' | 'within' | 'no cap' | 'empty' | 'not known';

/** A class with its cap, as the class-size checks see them. */
export interface SizedRow {
  readonly sized: SizedClass;
  readonly cap: ClassCap | null;
  readonly fill: Fill;
  /** Students over the cap; 0 where it is not. */
  readonly over: number;
  /** Active ELs among the students in the schedule; null where no schedule has the class. */
  readonly mls: number | null;
  /** Who accepted that the class is over its cap. */
  readonly waiver: Waiver | null;
}

/** The classes of a scope, in sheet order. */
export function sizedRows(run: ComplianceRun, inScope: (school: string) => boolean): SizedRow[] {
  const waiverOf = waivers(run);
  return classesOf(run.dataset)
    .filter(({ school }) => inScope(school))
    .map((sized) => {
      const values = run.policy.at(sized.school);
      const cap = capOfClass(sized, values);
      const fill = fillOf(sized, cap, values.nearCap);
      return {
        sized,
        cap,
        fill,
        over: fill === 'over' && cap !== null ? (sized.enrolled ?? 0) - cap.limit : 0,
        mls: sized.sections.length === 0 ? null : countOf(sized.students, isActiveEl),
        waiver: fill === 'over' ? waiverOf(sized) : null,
      };
    });
}

function fillOf({ enrolled }: SizedClass, cap: ClassCap | null, nearCap: number): Fill {
  if (enrolled === null) return 'not known';
  if (enrolled === 0) return 'empty';
  if (cap === null) return 'no cap';
  if (enrolled > cap.limit) return 'over';
  return 100 * enrolled >= nearCap * cap.limit ? 'near' : 'within';
}

/** Looks up the waiver of a class's finding by the row that the finding points to. */
function waivers({ findings }: ComplianceRun): (sized: SizedClass) => Waiver | null {
  const byRow = new Map<string, Waiver>();
  for (const { check, location, waiver } of findings) {
    if (check === 'class-over-cap' && waiver !== null) byRow.set(`${location.sheetIndex}:${location.row}`, waiver);
  }
  if (byRow.size === 0) return () => null;
  return (sized) => {
    const { sheetIndex, row } = classLocation(sized, 'enrolled');
    return byRow.get(`${sheetIndex}:${row}`) ?? null;
  };
}
