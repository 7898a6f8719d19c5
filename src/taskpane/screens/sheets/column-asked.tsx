import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { FieldOf } from '../../../compliance/sheets/kinds';
import { fieldWords } from '../../../compliance/sheets/kinds/field-words';
import type { ColumnQuestion } from '../../../compliance/sheets/questions';
import { useIsBusy } from '../../session/session-context';

const useStyles = makeStyles({
  asked: { display: 'grid', gap: tokens.spacingVerticalXXS, justifyItems: 'start' },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  answer: { minWidth: 0 },
});

interface Props {
  readonly question: ColumnQuestion;
  readonly onAnswer: (field: FieldOf | null) => void;
}

/** Is this column that? Answered with one click. */
export function ColumnAsked({ question: { text, because, heading, fields }, onAnswer }: Props) {
  const styles = useStyles();
  const isBusy = useIsBusy();
  const id = useId();
  const isOne = fields.length === 1;
  return (
    <div role="group" aria-labelledby={id} className={styles.asked}>
      <Text id={id} weight="semibold">
        {text}
      </Text>
      <Text size={200}>{because}</Text>
      <div className={styles.answers}>
        {fields.map((field) => (
          <Button
            key={field}
            size="small"
            className={styles.answer}
            aria-label={`${isOne ? 'Yes' : fieldWords(field)}: ${heading}`}
            disabledFocusable={isBusy}
            onClick={() => onAnswer(field)}
          >
            {isOne ? 'Yes' : fieldWords(field)}
          </Button>
        ))}
        <Button
          size="small"
          className={styles.answer}
          aria-label={`${isOne ? 'No' : 'Neither'}: ${heading}`}
          disabledFocusable={isBusy}
          onClick={() => onAnswer(null)}
        >
          {isOne ? 'No' : 'Neither'}
        </Button>
      </div>
    </div>
  );
}
