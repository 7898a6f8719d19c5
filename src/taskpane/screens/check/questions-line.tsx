import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { counted } from '../../../compliance/reports/wording';
import { countOpen } from '../../../compliance/sheets/questions';
import { SeverityIcon } from '../../components/severity';
import { useSession } from '../../session/session-context';
import type { RunView } from '../../worker/view';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalXS },
  icon: { display: 'flex', paddingBlockStart: tokens.spacingVerticalXXS },
  link: { textAlign: 'start' },
});

/** What is asked about the sheets, as a way to the answers. Nothing where nothing is asked. */
export function QuestionsLine({ run }: { readonly run: RunView }) {
  const session = useSession();
  const styles = useStyles();
  const questions = countOpen(run.sheets);
  if (questions === 0) return null;
  return (
    <div className={styles.line} data-line>
      <span className={styles.icon}>
        <SeverityIcon severity="info" />
      </span>
      <Link as="button" className={styles.link} onClick={() => session.show('sheets')}>
        Answer {counted(questions, 'question')} about your sheets
      </Link>
    </div>
  );
}
