import { Button, Link, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { Fragment } from 'react';
import { isInPlace, type PlanCell } from '../../../compliance/builder/changes-in-place';
import type { Plan } from '../../../compliance/builder/plan';
import { fixAddress, shownFixValue, type FixValue } from '../../../compliance/fixes/fix';
import { grouped } from '../../../compliance/grouped';
import { counted } from '../../../compliance/reports/wording';
import { keepingFocus } from '../../components/list-focus';
import { decisionOn } from '../../session/plan-lines';
import type { ShownPlan } from '../../session/session';
import { useIsBusy, useSession, useSessionState } from '../../session/session-context';
import { DecisionButtons } from './decision-buttons';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  text: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere', justifyItems: 'start' },
  actions: { display: 'grid', justifyItems: 'end', flexShrink: 0, gap: tokens.spacingVerticalXS },
  rejected: { textDecorationLine: 'line-through' },
  cell: { whiteSpace: 'nowrap' },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
});

/** Cells of a change that are named. */
const MOST_CELLS = 3;

interface Props {
  readonly plan: Plan;
  readonly shown: Pick<ShownPlan, 'cells' | 'fixed'>;
}

/** Lines that change cells of the user's: each is a fix, with the values before and after, its own button, and Restore under Fixes; a rejected one cannot be applied. */
export function InPlaceList({ plan, shown: { cells, fixed } }: Props) {
  const session = useSession();
  const choices = useSessionState((state) => state.planChoices);
  const isBusy = useIsBusy();
  const styles = useStyles();
  const lines = plan.lines.filter(isInPlace);
  if (lines.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="plan-in-place">
      <Text as="h2" id="plan-in-place" weight="semibold" size={300} className={styles.heading}>
        Changes in place
      </Text>
      <Text size={200}>Each is applied by itself, never with the rows. Restore under Fixes takes it back.</Text>
      <ul className={styles.list}>
        {lines.map((line) => {
          const own = cells[line.id] ?? [];
          const isFixed = fixed.includes(line.id);
          const decision = decisionOn(choices, plan.school, line.id);
          const isRejected = decision === 'rejected';
          const title =
            line.do === 'teacher'
              ? `${line.teacher} takes ${[line.courseTitle || line.courseCode, line.section].filter(Boolean).join(', ')}`
              : `${line.name || line.studentId}: ${line.eslType} in ${line.courseTitle || line.courseCode}`;
          return (
            <li key={line.id} className={styles.line}>
              <div className={styles.text}>
                <Text weight="semibold" className={mergeClasses(isRejected && styles.rejected)}>
                  {title}
                </Text>
                <Text size={200}>{line.why}</Text>
                {sameChanges(own).map((cells) => (
                  <CellChanges key={`${cells[0]?.sheet} ${cells.map(fixAddress).join()}`} cells={cells} />
                ))}
              </div>
              <div className={styles.actions}>
                <DecisionButtons
                  about={title}
                  decision={decision}
                  onDecide={(is) => void session.decidePlanLines(plan.school, [line.id], is)}
                />
                <Button
                  size="small"
                  icon={isFixed ? <CheckmarkRegular /> : null}
                  disabledFocusable={isBusy || isFixed || isRejected || own.length === 0}
                  aria-label={`${isFixed ? 'Fixed' : 'Fix'} ${counted(own.length, 'cell')}: ${title}`}
                  onClick={() => void session.applyPlanLine(line.id)}
                >
                  {isFixed ? 'Fixed' : 'Fix'}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Cells with the same value before and after, as one line: links to the first of them. */
function CellChanges({ cells }: { readonly cells: readonly PlanCell[] }) {
  const session = useSession();
  const styles = useStyles();
  const [first] = cells;
  if (first === undefined) return null;
  const rest = cells.length - MOST_CELLS;
  return (
    <Text size={200}>
      {shown(first.was)} → {shown(first.becomes)} in{' '}
      {cells.slice(0, MOST_CELLS).map((cell, at) => {
        const address = fixAddress(cell);
        return (
          <Fragment key={address}>
            {at > 0 && ' '}
            <span className={styles.cell}>
              <Link
                as="button"
                inline
                className={styles.link}
                onClick={() => void keepingFocus(() => session.goToCell(cell.sheet, address))}
              >
                {cell.sheet}!{address}
              </Link>
              {at < Math.min(cells.length, MOST_CELLS) - 1 && ','}
            </span>
          </Fragment>
        );
      })}
      {rest > 0 && ` and ${counted(rest, 'cell')} more`}
    </Text>
  );
}

function sameChanges(cells: readonly PlanCell[]): PlanCell[][] {
  return [...grouped(cells, ({ becomes, sheet, was }) => JSON.stringify([sheet, was, becomes])).values()];
}

function shown(value: FixValue): string {
  return value === '' ? 'blank' : shownFixValue(value);
}
