import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useIsBusy } from '../../session/session-context';
import type { KindChoice } from './corrections';

const useStyles = makeStyles({
  asked: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

const TESTS: readonly (readonly [label: string, kind: KindChoice])[] = [
  ['ACCESS', 'access'],
  ['Alternate ACCESS', 'alternate-access'],
  ['WIDA Screener', 'screener'],
  ['Another test', 'ignore'],
];

/** Scores of which nobody can tell whose they are: none is used until a person says it (docs/spec/recognition.md §4). */
export function TestAsked({
  sheet,
  onAnswer,
}: {
  readonly sheet: string;
  readonly onAnswer: (kind: KindChoice) => void;
}) {
  const styles = useStyles();
  const isBusy = useIsBusy();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.asked}>
      <Text id={id} weight="semibold">
        Which test are the scores of {sheet}?
      </Text>
      <div className={styles.answers}>
        {TESTS.map(([label, kind]) => (
          <Button key={kind} size="small" disabledFocusable={isBusy} onClick={() => onAnswer(kind)}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
