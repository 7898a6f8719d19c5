import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import type { Plan, PlanOpen } from '../../../compliance/builder/plan';
import { anewSentence, openWords } from '../../../compliance/builder/plan-words';
import { grouped } from '../../../compliance/grouped';
import { counted } from '../../../compliance/reports/wording';
import { gradeRank, type Grade } from '../../../compliance/sheets/values/grades';
import { wordList } from '../../../compliance/sheets/values/word-list';
import { useLostFocus } from '../../components/list-focus';
import type { ShownPlan } from '../../session/session';
import { useIsBusy, useSession } from '../../session/session-context';
import { PlanProgress } from './plan-progress';
import { RelaxationList } from './relaxation-list';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  heading: { margin: 0 },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  who: { display: 'block', overflowWrap: 'anywhere' },
});

interface Props {
  readonly plan: Plan;
  readonly shown: Pick<ShownPlan, 'anew' | 'hasRelaxations' | 'openNames'>;
  readonly onAnew: () => void;
}

/** Who stays open and why, by grade, level and period; what Build anew would come to, and what one change would close. */
export function OpenMls({ plan, shown: { anew, hasRelaxations, openNames }, onAnew }: Props) {
  const session = useSession();
  const isBusy = useIsBusy();
  const styles = useStyles();
  const section = useRef<HTMLElement>(null);
  const relax = useRef<HTMLButtonElement>(null);
  const found = useRef<HTMLHeadingElement>(null);
  useLostFocus(section, hasRelaxations, () => found.current?.focus({ preventScroll: true }));
  const groups = useMemo(() => alike(plan.open), [plan.open]);
  if (plan.open.length === 0) return null;
  return (
    <section ref={section} className={styles.section} aria-labelledby="plan-open">
      <Text as="h2" id="plan-open" weight="semibold" size={300} className={styles.heading}>
        {openWords(plan.mls - plan.after.legal, plan.open.length)}
      </Text>
      <ul className={styles.list}>
        {groups.map(([who, open]) => (
          <li key={who}>
            <Text weight="semibold">{`${who}: ${counted(open.length, 'ML')}`}</Text>
            {causesOf(open).map(([cause, those]) => (
              <Text key={cause} size={200} className={styles.who}>
                {cause} {those.map((each) => nameOf(each, openNames)).join('; ')}
              </Text>
            ))}
          </li>
        ))}
      </ul>
      {anew !== null && (
        <>
          <Text>{anewSentence(anew, plan)}</Text>
          <Button disabledFocusable={isBusy} onClick={onAnew}>
            Build anew
          </Button>
        </>
      )}
      {hasRelaxations ? (
        <RelaxationList relaxations={plan.relaxations} heading={found} />
      ) : (
        <>
          <Button ref={relax} disabledFocusable={isBusy} onClick={() => void session.relaxPlan()}>
            What one change would close
          </Button>
          <PlanProgress of="relaxing" begun={relax} />
        </>
      )}
    </section>
  );
}

/** MLs by grade, level and the periods in which they could come (docs/spec/schedule-builder.md, What stays open, and why). */
function alike(open: readonly PlanOpen[]): (readonly [who: string, open: readonly PlanOpen[]])[] {
  const rankOf = ({ grade, level }: PlanOpen) => (gradeRank(grade as Grade) ?? LAST) * LAST + (level ?? LAST);
  const sorted = [...open].sort((a, b) => rankOf(a) - rankOf(b));
  return [
    ...grouped(sorted, ({ grade, level, periods }) =>
      [
        grade === '' ? 'No grade' : `Grade ${grade}`,
        level === null ? 'no level' : `level ${level}`,
        ...(periods.length > 0 ? [whenText(periods)] : []),
      ].join(', '),
    ),
  ];
}

const LAST = 99;

function whenText(periods: readonly string[]): string {
  const isClock = periods.some((period) => period.includes(':'));
  return `could come ${isClock ? 'at' : periods.length === 1 ? 'in period' : 'in periods'} ${wordList(periods)}`;
}

/** Whose cause is the same, in one line, with the minutes that they are short. */
function causesOf(open: readonly PlanOpen[]): (readonly [cause: string, open: readonly PlanOpen[]])[] {
  return [
    ...grouped(open, ({ detail, missingPerWeek }) => {
      const short = missingPerWeek > 0 ? `, short of ${Math.round(missingPerWeek)} min a week` : '';
      return `${detail.charAt(0).toUpperCase()}${detail.slice(1)}${short}:`;
    }),
  ];
}

function nameOf({ studentId }: PlanOpen, names: ShownPlan['openNames']): string {
  const name = names[studentId];
  return name === undefined ? studentId : `${name} (${studentId})`;
}
