import { Button, Field, Input, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Setting } from '../../../compliance/policy/setting';
import { useIsBusy } from '../../session/session-context';
import { EXAMPLES, readTyped, shapeOf, textOf, type Shape } from './value-text';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  field: { width: '100%' },
});

const HINTS: Readonly<Partial<Record<Shape['kind'], string>>> = {
  list: 'One a line.',
  scores: 'One test year a line: overall, literacy.',
  pairs: `One a line, such as ${EXAMPLES.pairs}`,
  ends: `One a line, such as ${EXAMPLES.ends}`,
  'optional number': 'Leave empty where it is not known.',
  'optional text': 'Leave empty for the usual day.',
};
const MOST_LINES = 8;

interface Props {
  readonly setting: Setting<unknown>;
  readonly label: string;
  /** The value in force. */
  readonly value: unknown;
  readonly onSave: (value: unknown) => void;
}

/** Types a value, tells what is wrong with it, and saves it once it can be used. */
export function ValueForm({ setting, label, value, onSave }: Props) {
  const styles = useStyles();
  const isBusy = useIsBusy();
  const shape = shapeOf(setting);
  const shown = textOf(value, shape);
  const [draft, setDraft] = useState({ of: shown, text: shown });
  const form = useRef<HTMLFormElement>(null);
  // What was typed is about the value that was shown then.
  const text = draft.of === shown ? draft.text : shown;
  const typed = readTyped(text, shape, setting);
  const problem = text !== shown && 'problem' in typed ? typed.problem : undefined;
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!('value' in typed) || text === shown) return;
        // The button goes away once it is saved.
        form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
        onSave(typed.value);
      }}
    >
      <Field
        label={label}
        hint={HINTS[shape.kind]}
        className={styles.field}
        validationMessage={problem}
        validationState={problem === undefined ? 'none' : 'error'}
      >
        <Editor shape={shape} text={text} onChange={(next) => setDraft({ of: shown, text: next })} />
      </Field>
      {text !== shown && (
        <Button type="submit" disabledFocusable={isBusy || problem !== undefined}>
          Save and check again
        </Button>
      )}
    </form>
  );
}

interface EditorProps {
  readonly shape: Shape;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Takes what `Field` gives its child: id, description and validity for screen readers. */
function Editor({ shape, text, onChange, ...field }: EditorProps) {
  if (shape.kind === 'choice') {
    return (
      <Select {...field} value={text} onChange={(_, { value }) => onChange(value)}>
        {shape.choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </Select>
    );
  }
  if (shape.kind === 'list' || shape.kind in EXAMPLES) {
    const rows = Math.min(MOST_LINES, text.split('\n').length + 1);
    return (
      <Textarea {...field} rows={rows} resize="vertical" value={text} onChange={(_, { value }) => onChange(value)} />
    );
  }
  const isNumber = shape.kind === 'number' || shape.kind === 'optional number';
  return (
    <Input
      {...field}
      inputMode={isNumber ? 'decimal' : 'text'}
      value={text}
      onChange={(_, { value }) => onChange(value)}
    />
  );
}
