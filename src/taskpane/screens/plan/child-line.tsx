import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PlanLine } from '../../../compliance/builder/plan';
import type { Decision } from '../../session/plan-lines';
import { DecisionButtons } from './decision-buttons';
import type { PlanChild } from './plan-sections';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  rejected: { textDecorationLine: 'line-through' },
});

interface Props {
  readonly child: PlanChild;
  readonly decision: Decision;
  readonly onDecide: (decision: Decision) => void;
}

/** A student in a group: minutes now and then, what is left for it, and why. */
export function ChildLine({ child, decision, onDecide }: Props) {
  const styles = useStyles();
  const [first] = child.lines;
  const who = child.name || `Student ${child.studentId}`;
  const left = child.lines.filter((line) => line.do === 'leave');
  return (
    <div className={styles.line} data-line>
      <div className={styles.text}>
        <Text weight="semibold" className={mergeClasses(decision === 'rejected' && styles.rejected)}>
          {who}
          {child.grade !== '' && ` · Gr ${child.grade}`}
        </Text>
        {first !== undefined && <Text size={200}>{minutesText(first)}</Text>}
        {first !== undefined && <Text size={200}>{first.why}</Text>}
        {left
          .filter((line) => line !== first)
          .map((line) => (
            <Text key={line.id} size={200}>
              Leaves {nameOf(line)}. {line.why}
            </Text>
          ))}
      </div>
      <DecisionButtons about={who} decision={decision} onDecide={onDecide} />
    </div>
  );
}

function minutesText(line: PlanLine): string {
  const { minutesAfter, minutesBefore } = line;
  const what =
    line.do === 'leave' ? `Leaves ${nameOf(line)}` : [line.eslType, line.pattern].filter(Boolean).join(' · ');
  if (minutesBefore === null || minutesAfter === null) return what;
  return `${what} · ${Math.round(minutesBefore)} min a week now, ${Math.round(minutesAfter)} then`;
}

function nameOf({ courseCode, courseTitle, pattern }: PlanLine): string {
  return [courseTitle || courseCode, pattern].filter(Boolean).join(' ');
}
