import { Button, Select, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { SheetCorrection } from '../../../compliance/sheets/corrections';
import type { FieldOf, KindId } from '../../../compliance/sheets/kinds';
import { fieldWords } from '../../../compliance/sheets/kinds/field-words';
import { useIsBusy, useSession } from '../../session/session-context';
import { withoutColumn } from '../../session/said-of-column';
import { ColumnAsked } from './column-asked';
import type { HeadingRow } from './heading-rows';

const useStyles = makeStyles({
  cell: {
    padding: tokens.spacingVerticalXS,
    verticalAlign: 'top',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  end: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  stack: { display: 'grid', gap: tokens.spacingVerticalXXS, justifyItems: 'start' },
  quiet: { color: tokens.colorNeutralForeground3 },
  select: { width: '100%', minWidth: 0 },
});

/** In the list of what a column may be. */
export interface FieldOption {
  readonly field: FieldOf;
  readonly label: string;
}

const NONE = '';
const BESIDES = '+';

interface Props {
  readonly row: HeadingRow;
  /** The sheet's name. */
  readonly sheet: string;
  readonly kind: KindId;
  readonly options: readonly FieldOption[];
  readonly correction: SheetCorrection | undefined;
}

/** A column: its heading and values; what it is, to be changed; why; and what is asked. */
export function HeadingLine({ row, sheet, kind, options, correction }: Props) {
  const session = useSession();
  const isBusy = useIsBusy();
  const styles = useStyles();
  const select = useRef<HTMLSelectElement>(null);
  const { index, column, text, samples, field, besides, why, question, said } = row;
  const say = (answer: FieldOf | null) => {
    // The button that was pressed goes away once it is answered.
    select.current?.focus();
    void session.sayColumn({ sheet, column: index, field: answer });
  };
  const undo = () => {
    select.current?.focus();
    void (said === 'heading'
      ? session.forgetAnswer(kind, text)
      : session.changeCorrections(sheet, withoutColumn(correction ?? {}, column, null)));
  };
  const cell = mergeClasses(styles.cell, question === null && styles.end);
  return (
    <>
      <tr>
        <th scope="row" className={cell}>
          <div className={styles.stack}>
            <Text weight="semibold">{text}</Text>
            <Text size={200} className={styles.quiet}>
              {column}: {samples.length === 0 ? 'no values' : samples.join(' · ')}
            </Text>
          </div>
        </th>
        <td className={cell}>
          <div className={styles.stack}>
            <Select
              ref={select}
              size="small"
              className={styles.select}
              aria-label={`What ${text} is`}
              value={field ?? (besides === null ? NONE : BESIDES)}
              onChange={(_, { value }) => say(options.find((option) => option.field === value)?.field ?? null)}
            >
              {besides !== null && <option value={BESIDES}>{fieldWords(besides)}</option>}
              <option value={NONE}>Not used</option>
              {options.map(({ field: name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </Select>
            {why !== '' && (
              <Text size={200} className={styles.quiet}>
                {why}
              </Text>
            )}
            {said !== null && (
              <Button
                size="small"
                aria-label={`Undo what you said of ${text}`}
                disabledFocusable={isBusy}
                onClick={undo}
              >
                Undo
              </Button>
            )}
          </div>
        </td>
      </tr>
      {question !== null && (
        <tr>
          <td colSpan={2} className={mergeClasses(styles.cell, styles.end)}>
            <ColumnAsked question={question} onAnswer={say} />
          </td>
        </tr>
      )}
    </>
  );
}
