import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { kindQuestion } from '../../../compliance/sheets/questions';
import type { KindId } from '../../../compliance/sheets/kinds';
import { useIsBusy } from '../../session/session-context';
import type { KindChoice } from './corrections';
import { kindTitle } from './kind-title';

const useStyles = makeStyles({
  asked: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  answer: { minWidth: 0 },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

type Answers = readonly (readonly [label: string, kind: KindChoice])[];

const TESTS: Answers = [
  ['ACCESS', 'access'],
  ['Alternate ACCESS', 'alternate-access'],
  ['WIDA Screener', 'screener'],
  ['Another test', 'ignore'],
  ['These are not test results: it is a list of students', 'roster'],
];

interface Props {
  readonly sheet: string;
  readonly onAnswer: (kind: KindChoice) => void;
}

/** Scores of which nobody can tell whose they are: none is used until a person says it (docs/spec/recognition.md §4). */
export function TestAsked({ sheet, onAnswer }: Props) {
  return <Asked question={`Which test are the scores of ${sheet}?`} answers={TESTS} onAnswer={onAnswer} />;
}

/** A sheet that lacks a column of the kind that it looks like, and may be none of it. */
export function StudentsAsked({ sheet, title, onAnswer }: Props & { readonly title: string }) {
  const answers: Answers = [['It is a list of students', 'roster']];
  return <Asked question={`Is ${sheet} no ${title}?`} answers={answers} onAnswer={onAnswer} />;
}

/** A sheet that is not read, of which its name says what it is (src/compliance/sheets/README.md, A name that asks). */
export function KindAsked({ sheet, kinds, onAnswer }: Props & { readonly kinds: readonly KindId[] }) {
  const isOne = kinds.length === 1;
  const answers: Answers = [
    ...kinds.map((kind) => [isOne ? 'Yes' : kindTitle(kind), kind] as const),
    ...(kinds.includes('roster') ? [] : [['No: it is a list of students', 'roster'] as const]),
    [isOne ? 'No' : 'None of them', 'ignore'],
  ];
  return <Asked question={kindQuestion(sheet, kinds)} answers={answers} onAnswer={onAnswer} />;
}

interface AskedProps {
  readonly question: string;
  readonly answers: Answers;
  readonly onAnswer: (kind: KindChoice) => void;
}

function Asked({ question, answers, onAnswer }: AskedProps) {
  const styles = useStyles();
  const isBusy = useIsBusy();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.asked}>
      <Text id={id} weight="semibold">
        {question}
      </Text>
      <div className={styles.answers}>
        {answers.map(([label, kind]) => (
          <Button
            key={kind}
            size="small"
            className={styles.answer}
            disabledFocusable={isBusy}
            onClick={() => onAnswer(kind)}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
