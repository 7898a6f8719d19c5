import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { counted } from '../../../compliance/reports/wording';
import { kindOf, type FieldOf } from '../../../compliance/sheets/kinds';
import { fieldColumn, type RecognisedSheet } from '../../../compliance/sheets/recognised-sheet';
import type { HeadingView } from '../../worker/view';
import { fieldWords } from '../../../compliance/sheets/kinds/field-words';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, border: 'none', minWidth: 0 },
});

const NONE = '';

interface Props {
  readonly recognised: RecognisedSheet;
  readonly headings: readonly HeadingView[];
  /** Letters of the column; null takes the field's column away. */
  readonly onChange: (field: string, column: string | null) => void;
}

/** Which column holds which field; those that were found first. */
export function ColumnFields({ recognised, headings, onChange }: Props) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const { fieldNames } = kindOf(recognised.kind);
  const found = fieldNames.filter((field) => recognised.columns.has(field));
  const missing = fieldNames.filter((field) => !recognised.columns.has(field));
  const column = (field: FieldOf) => (
    <Field key={field} label={fieldWords(field)} orientation="horizontal" size="small">
      <Select
        value={fieldColumn(recognised, field) ?? NONE}
        onChange={(_, { value }) => onChange(field, value === NONE ? null : value)}
      >
        <option value={NONE}>No column</option>
        {headings.map(({ column: letters, text }) => (
          <option key={letters} value={letters}>
            {letters}: {text}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <>
      <fieldset className={styles.fields} aria-label="Columns that were found">
        {found.map(column)}
      </fieldset>
      {missing.length > 0 && (
        <Button appearance="subtle" size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Hide' : 'Show'} {counted(missing.length, 'field')} without a column
        </Button>
      )}
      {isOpen && (
        <fieldset className={styles.fields} aria-label="Fields without a column">
          {missing.map(column)}
        </fieldset>
      )}
    </>
  );
}
