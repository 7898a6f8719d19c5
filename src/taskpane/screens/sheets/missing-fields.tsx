import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { kindOf, type FieldOf } from '../../../compliance/sheets/kinds';
import { fieldInSentence } from '../../../compliance/sheets/kinds/field-words';
import type { NearMiss } from '../../../compliance/sheets/near-miss';
import { questionsOf } from '../../../compliance/sheets/questions';
import { useSession } from '../../session/session-context';
import type { HeadingView } from '../../worker/view';

const useStyles = makeStyles({ fields: { display: 'grid', gap: tokens.spacingVerticalS, width: '100%' } });

interface Props {
  /** The sheet's name. */
  readonly sheet: string;
  readonly nearMiss: NearMiss;
  readonly headings: readonly HeadingView[];
}

/** A sheet that lacks a column of the kind that it looks like: which of its columns is it? Where one looks like it, that one is asked about. */
export function MissingFields({ sheet, nearMiss, headings }: Props) {
  const session = useSession();
  const styles = useStyles();
  const { as } = nearMiss;
  const asked = questionsOf(as).flatMap(({ fields }) => fields);
  const missing = nearMiss.missing.filter((field) => !asked.includes(field));
  const unused = headings.filter(({ index }) => as.unused.includes(index));
  const choose = (field: FieldOf, value: string) => {
    const column = unused.find((heading) => heading.column === value);
    if (column !== undefined) void session.sayColumn({ sheet, column: column.index, field });
  };
  if (unused.length === 0 || missing.length === 0) return null;
  return (
    <div className={styles.fields} role="group" aria-label={`What is missing for a ${kindOf(as.kind).title}`}>
      {missing.map((field) => (
        <Field key={field} label={`Which column is the ${fieldInSentence(field)}?`}>
          <Select value="" onChange={(_, { value }) => choose(field, value)}>
            <option value="">Choose a column</option>
            {unused.map(({ column, text, samples }) => (
              <option key={column} value={column}>
                {[`${column}: ${text}`, ...samples.slice(0, 2)].join(' · ')}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}
