import { capOfClass, type ClassCap } from '../class-size/class-cap';
import { classesOf, type SizedClass } from '../class-size/classes';
import { classLabel, classLabels } from './class-label';
import { need, type CheckContext, type Reporter } from './define-check';
import type { FieldOf } from '../sheets/kinds';
import type { Location } from '../findings/finding';
import { rowLocation, sectionLocation } from './locations';
import { firstNamed } from '../sheets/values/word-list';

/** A class whose size can be held against its cap. */
interface FilledClass {
  readonly sized: SizedClass;
  readonly enrolled: number;
  readonly cap: ClassCap;
}

/** What a finding about a class's size holds. */
export interface ClassSizeSeen {
  readonly class: string;
  readonly enrolled: number;
  readonly enrolledFrom: SizedClass['enrolledFrom'];
  readonly cap: ClassCap;
}

/** Where classes can be counted. */
export const CLASSES = need('sections sheet, and no schedule with a section column', 'sections', 'schedule.section');

/** The classes by what is known of them. */
interface WeighedClasses {
  readonly filled: readonly FilledClass[];
  readonly withoutSize: readonly SizedClass[];
  readonly withoutCap: readonly SizedClass[];
}

/** Both checks of class sizes ask the same of one run. */
const weighed = new WeakMap<CheckContext, WeighedClasses>();

/** The classes whose size and cap are known; tells the others once by what they lack. */
export function filledClasses(context: CheckContext, report: Pick<Reporter, 'couldNotJudge'>): readonly FilledClass[] {
  const classes = weighed.get(context) ?? weigh(context);
  weighed.set(context, classes);
  const { filled, withoutSize, withoutCap } = classes;
  const unreadSizes = withoutSize.filter(({ listing }) => listing?.isSizeUnknown === true);
  const noSizes = withoutSize.filter(({ listing }) => listing?.isSizeUnknown !== true);
  const unreadCaps = withoutCap.filter(({ isCapUnknown }) => isCapUnknown);
  const noCaps = withoutCap.filter(({ isCapUnknown }) => !isCapUnknown);
  if (noSizes.length > 0) report.couldNotJudge(`no enrollment of ${named(noSizes)}`);
  if (unreadSizes.length > 0) report.couldNotJudge(`no readable enrollment of ${named(unreadSizes)}`);
  if (unreadCaps.length > 0) report.couldNotJudge(`no readable cap of ${named(unreadCaps)}`);
  if (noCaps.length > 0) {
    report.couldNotJudge(`no cap known for ${named(noCaps)}: the grade is K0, ungraded or not known`);
  }
  return filled;
}

function weigh({ dataset, policy }: CheckContext): WeighedClasses {
  const filled: FilledClass[] = [];
  const withoutSize: SizedClass[] = [];
  const withoutCap: SizedClass[] = [];
  for (const sized of classesOf(dataset)) {
    const { enrolled } = sized;
    if (enrolled === null) withoutSize.push(sized);
    else if (enrolled > 0) {
      const cap = capOfClass(sized, policy.at(sized.school));
      if (cap === null) withoutCap.push(sized);
      else filled.push({ sized, enrolled, cap });
    }
  }
  return { filled, withoutSize, withoutCap };
}

/** What stands in a finding about the size of a class. */
export function classSizeSeen({ sized, enrolled, cap }: FilledClass): ClassSizeSeen {
  return { class: classLabel(sized), enrolled, enrolledFrom: sized.enrolledFrom, cap };
}

/** A class's row in the sections sheet, else its first schedule row. */
export function classLocation(
  { listing, sections }: SizedClass,
  ...fields: readonly [FieldOf<'sections'>, ...FieldOf<'sections'>[]]
): Location {
  if (listing !== null) return rowLocation(listing, ...fields);
  const [section] = sections;
  if (section === undefined) throw new Error('A class that no sheet has.');
  return sectionLocation(section);
}

/** Where the size of a class stands, with the cap beside it where the sheet states it. */
export function sizeLocation({ sized, cap }: FilledClass): Location {
  return cap.rule === 'sheet' ? classLocation(sized, 'enrolled', 'cap') : classLocation(sized, 'enrolled');
}

function named(classes: readonly SizedClass[]): string {
  const labels = classLabels(classes);
  return firstNamed(labels);
}
