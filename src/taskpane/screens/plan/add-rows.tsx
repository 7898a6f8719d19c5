import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Plan } from '../../../compliance/builder/plan';
import { rowsTouched } from '../../../compliance/builder/plan-words';
import { counted } from '../../../compliance/reports/wording';
import { acceptedLines, waitingStudents } from '../../session/plan-lines';
import { useIsBusy, useSession, useSessionState } from '../../session/session-context';

const useStyles = makeStyles({
  box: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What would go into the sheet, and the click that puts it there. */
export function AddRows({ plan }: { readonly plan: Plan }) {
  const session = useSession();
  const choices = useSessionState((state) => state.planChoices);
  const added = useSessionState((state) => state.addedPlans);
  const isBusy = useIsBusy();
  const styles = useStyles();
  const accepted = acceptedLines(plan, choices);
  const rows = accepted.filter((line) => line.do === 'add').length;
  const marks = rowsTouched(accepted) - rows;
  const standing = new Set(added.flatMap((each) => [...each.marks, ...each.rows.map(({ line }) => line)]));
  const waiting = waitingStudents(plan).size;
  const isInSheet = accepted.length > 0 && accepted.every(({ id }) => standing.has(id));
  return (
    <div className={styles.box}>
      <Text id="plan-changes">{isInSheet ? 'These rows stand in the schedule.' : changesText(rows, marks)}</Text>
      {waiting > 0 && (
        <Text size={200}>
          {counted(waiting, 'student')} {waiting === 1 ? 'waits' : 'wait'} for changes in place, below: apply those,
          then build again.
        </Text>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          aria-describedby="plan-changes"
          disabledFocusable={isBusy || accepted.length === 0 || isInSheet}
          onClick={() => void session.addPlanRows()}
        >
          Add {counted(rows, 'accepted row')}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => void session.writePlanTab()}>
          Write tab ML ESL Plan
        </Button>
      </div>
    </div>
  );
}

function changesText(rows: number, marks: number): string {
  if (rows + marks === 0) return 'There is no row to add.';
  const left =
    marks === 0
      ? ''
      : ` and marks ${counted(marks, 'row')} that ${marks === 1 ? 'is' : 'are'} left; marked rows count as not scheduled`;
  return `Adds ${counted(rows, 'row')} below the last row of the schedule${left}. A column ML Plan at the right says which. Your own cells stay as they are.`;
}
