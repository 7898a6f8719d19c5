import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import type { Plan, PlanOpen } from '../../../compliance/builder/plan';
import { anewSentence, openWords } from '../../../compliance/builder/plan-words';
import { grouped } from '../../../compliance/grouped';
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

/** Who stays open and why, those alike together; what Build anew would come to, and what one change would close. */
export function OpenMls({ plan, shown: { anew, hasRelaxations, openNames }, onAnew }: Props) {
  const session = useSession();
  const isBusy = useIsBusy();
  const styles = useStyles();
  const section = useRef<HTMLElement>(null);
  const relax = useRef<HTMLButtonElement>(null);
  const found = useRef<HTMLHeadingElement>(null);
  useLostFocus(section, hasRelaxations, () => found.current?.focus({ preventScroll: true }));
  const causes = useMemo(() => [...grouped(plan.open, ({ detail }) => detail)], [plan.open]);
  if (plan.open.length === 0) return null;
  return (
    <section ref={section} className={styles.section} aria-labelledby="plan-open">
      <Text as="h2" id="plan-open" weight="semibold" size={300} className={styles.heading}>
        {openWords(plan.mls - plan.after.legal, plan.open.length)}
      </Text>
      <ul className={styles.list}>
        {causes.map(([detail, open]) => (
          <li key={detail}>
            <Text>{sentence(detail)}</Text>
            {alike(open).map(([who, those]) => (
              <Text key={who} size={200} className={styles.who}>
                {who}: {those.map((each) => nameOf(each, openNames)).join('; ')}
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

/** MLs by grade, level and the minutes that they are short. */
function alike(open: readonly PlanOpen[]): (readonly [who: string, open: readonly PlanOpen[]])[] {
  return [
    ...grouped(open, ({ grade, level, missingPerWeek }) =>
      [
        grade === '' ? 'No grade' : `Grade ${grade}`,
        level === null ? 'no level' : `level ${level}`,
        ...(missingPerWeek > 0 ? [`short of ${Math.round(missingPerWeek)} min a week`] : []),
      ].join(', '),
    ),
  ];
}

function nameOf({ studentId }: PlanOpen, names: ShownPlan['openNames']): string {
  const name = names[studentId];
  return name === undefined ? studentId : `${name} (${studentId})`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
