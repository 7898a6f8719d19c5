import { Button, Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { mayBeStudents } from '../../../compliance/sheets/questions';
import { isUnreadGrid } from '../../../compliance/sheets/timetable-grid';
import type { RunView } from '../../worker/view';
import { QuestionsLine } from './questions-line';
import { useIsBusy, useSession } from '../../session/session-context';

/** Fetched with the Sheets screen, where it usually stands. */
const MissingFields = lazy(() =>
  import('../sheets/missing-fields').then((fields) => ({ default: fields.MissingFields })),
);

/** Fetched with the Sheets screen too. */
const ListInstead = lazy(() => import('../sheets/list-instead').then((list) => ({ default: list.ListInstead })));

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
  nearly: { display: 'grid', gap: tokens.spacingVerticalS, width: '100%', overflowWrap: 'anywhere' },
  sheet: { width: '100%', justifyContent: 'flex-start', textAlign: 'start' },
});

/** No sheet was taken for anything: asks which lists the students, and what is missing in those that nearly do. */
export function NothingRecognised({ run }: { readonly run: RunView }) {
  const session = useSession();
  const isBusy = useIsBusy();
  const styles = useStyles();
  const unknown = run.sheets.filter(
    ({ reading }) =>
      reading.recognised === null && reading.reason === 'its headings fit no kind of sheet that is checked',
  );
  const candidates = run.sheets.filter((view) => unknown.includes(view) || mayBeStudents(view.reading));
  const nearly = run.sheets.filter(({ reading }) => reading.recognised === null && reading.nearMiss !== null);
  const others = run.sheets.filter(
    (view) =>
      view.reading.recognised === null &&
      view.reading.reason !== 'the sheet is empty' &&
      !unknown.includes(view) &&
      !nearly.includes(view),
  );
  return (
    <div className={styles.box}>
      <Text weight="semibold">No roster or schedule found.</Text>
      <QuestionsLine run={run} />
      {candidates.length > 0 && (
        <>
          <Text>Which sheet lists your students?</Text>
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
        </>
      )}
      {[...nearly, ...others].map(({ name, reading, headings }) => (
        <div key={name} className={styles.nearly}>
          <Text>
            {name}: {reading.recognised === null && reading.reason}.
          </Text>
          {reading.recognised === null && reading.nearMiss !== null && (
            <>
              <Suspense>
                <MissingFields sheet={name} nearMiss={reading.nearMiss} headings={headings} />
              </Suspense>
              <Text size={200}>If no column holds it, add one to the sheet and check again.</Text>
            </>
          )}
          {isUnreadGrid(reading) && (
            <Suspense>
              <ListInstead sheet={name} />
            </Suspense>
          )}
        </div>
      ))}
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
