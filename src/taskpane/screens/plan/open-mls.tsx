import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Plan, PlanOpen } from '../../../compliance/builder/plan';
import { grouped } from '../../../compliance/grouped';
import { counted } from '../../../compliance/reports/wording';
import { useIsBusy, useSession } from '../../session/session-context';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  heading: { margin: 0 },
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface Props {
  readonly plan: Plan;
  readonly hasRelaxations: boolean;
}

/** Who stays open and why, those alike together; and what one change would close. */
export function OpenMls({ plan, hasRelaxations }: Props) {
  const session = useSession();
  const isBusy = useIsBusy();
  const styles = useStyles();
  const causes = useMemo(() => alike(plan.open), [plan.open]);
  if (plan.open.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="plan-open">
      <Text as="h2" id="plan-open" weight="semibold" size={300} className={styles.heading}>
        {counted(plan.open.length, 'ML')} {plan.open.length === 1 ? 'stays' : 'stay'} open
      </Text>
      <ul className={styles.list}>
        {causes.map(({ detail, open, who }) => (
          <li key={`${who} ${detail}`}>
            <Text>
              {who}: {detail}
            </Text>{' '}
            <Text size={200}>({open.map(({ studentId }) => studentId).join(', ')})</Text>
          </li>
        ))}
      </ul>
      {hasRelaxations ? (
        <>
          <Text as="h3" weight="semibold" className={styles.heading}>
            What one change would close
          </Text>
          {plan.relaxations.length === 0 && <Text>No single change closes more.</Text>}
          <ul className={styles.list}>
            {plan.relaxations.map(({ closes, needs, what }) => (
              <li key={what}>
                <Text>
                  {what}: closes {counted(closes, 'ML')} more{needs === null ? '' : ` (${needs})`}
                </Text>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Button disabledFocusable={isBusy} onClick={() => void session.relaxPlan()}>
          What one change would close
        </Button>
      )}
    </section>
  );
}

/** MLs of a grade and level who stay open for the same reason. */
function alike(open: readonly PlanOpen[]) {
  const whoOf = ({ grade, level }: PlanOpen) =>
    [grade === '' ? 'No grade' : `Grade ${grade}`, level === null ? 'no level' : `level ${level}`].join(', ');
  const groups = grouped(open, (each) => `${whoOf(each)}\n${each.detail}`);
  return [...groups.values()].flatMap((those) =>
    those.slice(0, 1).map((first) => ({ who: whoOf(first), detail: first.detail, open: those })),
  );
}
