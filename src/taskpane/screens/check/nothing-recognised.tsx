import { Button, Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { RunView } from '../../worker/view';
import { QuestionsLine } from './questions-line';
import { useIsBusy, useSession } from '../../session/session-context';

const useStyles = makeStyles({
  box: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  sheets: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    width: '100%',
  },
  nearly: { overflowWrap: 'anywhere' },
  sheet: { width: '100%', justifyContent: 'flex-start', textAlign: 'start' },
});

/** No sheet was taken for anything: asks which lists the students, and what is missing in those that nearly do. */
export function NothingRecognised({ run }: { readonly run: RunView }) {
  const session = useSession();
  const isBusy = useIsBusy();
  const styles = useStyles();
  const candidates = run.sheets.filter(
    ({ reading }) =>
      reading.recognised === null && reading.reason === 'its headings fit no kind of sheet that is checked',
  );
  const nearly = run.sheets.filter(({ reading }) => reading.recognised === null && reading.nearMiss !== null);
  return (
    <div className={styles.box}>
      <Text weight="semibold">No roster or schedule found.</Text>
      {candidates.length > 0 && <Text>Which sheet lists your students?</Text>}
      <ul className={styles.sheets}>
        {candidates.map(({ name }) => (
          <li key={name}>
            <Button
              className={styles.sheet}
              disabled={isBusy}
              onClick={() => void session.changeCorrections(name, { kind: 'roster' })}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
      {nearly.map(({ name, reading }) => (
        <Text key={name} className={styles.nearly}>
          {name}: {reading.recognised === null && reading.reason}.
        </Text>
      ))}
      <QuestionsLine run={run} />
      <Text>
        Another kind of sheet, or headings that were missed?{' '}
        <Link onClick={() => session.show('sheets')}>Say what each sheet is</Link>.
      </Text>
      <Button data-check onClick={() => void session.check()}>
        Check again
      </Button>
    </div>
  );
}
