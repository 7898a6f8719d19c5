import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { readHeadingRow } from './corrections';

const useStyles = makeStyles({
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'end' },
  input: { width: '88px' },
});

interface Props {
  /** As read, or as corrected. */
  readonly headingRow: number | null;
  readonly isBusy: boolean;
  readonly onChange: (headingRow: number | null) => void;
}

/** The row that holds the headings; empty lets it be found. */
export function HeadingRowField({ headingRow, isBusy, onChange }: Props) {
  const styles = useStyles();
  const shown = headingRow === null ? '' : String(headingRow);
  const [draft, setDraft] = useState({ of: shown, text: shown });
  const input = useRef<HTMLInputElement>(null);
  // What was typed is about the row that was shown then.
  const text = draft.of === shown ? draft.text : shown;
  const [problem, setProblem] = useState<string>();
  const save = () => {
    const read = readHeadingRow(text);
    setProblem('problem' in read ? read.problem : undefined);
    // The button goes away once the row is used.
    input.current?.focus();
    if ('row' in read && read.row !== headingRow) onChange(read.row);
  };
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label="Heading row" validationMessage={problem}>
        <Input
          ref={input}
          className={styles.input}
          inputMode="numeric"
          value={text}
          onChange={(_, { value }) => setDraft({ of: shown, text: value })}
        />
      </Field>
      {text !== shown && (
        <Button type="submit" disabledFocusable={isBusy}>
          Use this row
        </Button>
      )}
    </form>
  );
}
