import { Button, Card, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Severity } from '../../../compliance/findings/finding';
import { SEVERITIES } from '../../../compliance/findings/finding-counts';
import { SERVED_BY, withoutErrorWords } from '../../../compliance/run/score-words';
import { nothingFoundSentence, serviceSentence } from '../../components/run-sentence';
import { SEVERITY_PHRASES, SeverityIcon } from '../../components/severity';
import type { RunView } from '../../worker/view';
import { useSession } from '../../session/session-context';
import { NO_FILTER } from '../findings/filter';
import { useFilter } from '../findings/filter-context';

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  count: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
});

/** The two figures in words, and the problems by how bad they are; each count opens its findings. */
export function ScoreCard({ run }: { readonly run: RunView }) {
  const styles = useStyles();
  const { served } = run.headline;
  const second = withoutErrorWords(run.headline);
  const total = run.counts.error + run.counts.warning + run.counts.info;
  const isGood = served.of > 0 && served.full === served.of;
  return (
    <Card className={styles.card} role="group" aria-label="Score">
      <Text size={400} weight="semibold">
        {isGood && <SeverityIcon severity="ok" />} {serviceSentence(run)}
      </Text>
      {second !== null && (
        <Text size={300}>
          {second}
          {served.of > 0 && <Text size={200}> · served {SERVED_BY}</Text>}
        </Text>
      )}
      {total === 0 ? (
        <Text>{nothingFoundSentence(run)}</Text>
      ) : (
        <div className={styles.counts} data-line>
          {SEVERITIES.map((severity) => (
            <Count key={severity} severity={severity} count={run.counts[severity]} />
          ))}
        </div>
      )}
      {run.waived > 0 && <Waived count={run.waived} />}
    </Card>
  );
}

function Count({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  const session = useSession();
  const { setFilter } = useFilter();
  const styles = useStyles();
  return (
    <Button
      appearance="subtle"
      size="small"
      className={styles.count}
      icon={<SeverityIcon severity={severity} />}
      disabled={count === 0}
      onClick={() => {
        setFilter({ ...NO_FILTER, severities: new Set([severity]) });
        session.show('findings');
      }}
    >
      {count.toLocaleString('en-US')} {SEVERITY_PHRASES[severity]}
    </Button>
  );
}

function Waived({ count }: { readonly count: number }) {
  const session = useSession();
  const { setFilter } = useFilter();
  const styles = useStyles();
  return (
    <div data-line>
      <Button
        appearance="subtle"
        size="small"
        className={styles.count}
        onClick={() => {
          setFilter({ ...NO_FILTER, isWaived: true });
          session.show('findings');
        }}
      >
        {count.toLocaleString('en-US')} waived
      </Button>
    </div>
  );
}
