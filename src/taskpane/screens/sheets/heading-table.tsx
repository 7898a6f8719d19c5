import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { counted } from '../../../compliance/reports/wording';
import type { SheetCorrection } from '../../../compliance/sheets/corrections';
import { kindOf } from '../../../compliance/sheets/kinds';
import { fieldWords } from '../../../compliance/sheets/kinds/field-words';
import type { RecognisedSheet } from '../../../compliance/sheets/recognised-sheet';
import type { SheetView } from '../../worker/view';
import { HeadingLine, type FieldOption } from './heading-line';
import { headingRows } from './heading-rows';

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  name: { width: '43%' },
  head: {
    padding: tokens.spacingVerticalXS,
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** A list of columns as long as this is read at once. */
const MOST_SHOWN = 60;

interface Props {
  readonly view: SheetView;
  readonly sheet: RecognisedSheet;
  readonly correction: SheetCorrection | undefined;
}

/** Each column with some of its values, what it was taken for and why; the open questions and the unused columns first. */
export function HeadingTable({ view, sheet, correction }: Props) {
  const styles = useStyles();
  const rows = headingRows(view, correction);
  // A line stays where it is while it is answered; the order is made anew when the sheet is opened again.
  const [order] = useState(() => rows.map(({ index }) => index));
  const [shown, setShown] = useState(MOST_SHOWN);
  const byIndex = new Map(rows.map((row) => [row.index, row]));
  const ordered = order.flatMap((index) => byIndex.get(index) ?? []);
  const options = fieldOptions(sheet);
  return (
    <>
      <table className={styles.table} aria-label={`Columns of ${view.name}`}>
        <colgroup>
          <col className={styles.name} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              Column
            </th>
            <th scope="col" className={styles.head}>
              Taken for
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered.slice(0, shown).map((row) => (
            <HeadingLine
              key={row.index}
              row={row}
              sheet={view.name}
              kind={sheet.kind}
              options={options}
              correction={correction}
            />
          ))}
        </tbody>
      </table>
      {ordered.length > shown && (
        <Button size="small" onClick={() => setShown(shown + MOST_SHOWN)}>
          Show {counted(Math.min(MOST_SHOWN, ordered.length - shown), 'more column', 'more columns')}
        </Button>
      )}
    </>
  );
}

/** What a column may be: what the sheet lacks first, then what it has not, then what another column is. */
function fieldOptions(sheet: RecognisedSheet): FieldOption[] {
  const { fieldNames, missing } = kindOf(sheet.kind);
  const lacking = new Set(missing(new Set(sheet.columns.keys())));
  const rank = (field: (typeof fieldNames)[number]) => (lacking.has(field) ? 0 : sheet.columns.has(field) ? 2 : 1);
  return [...fieldNames]
    .sort((a, b) => rank(a) - rank(b))
    .map((field) => ({ field, label: lacking.has(field) ? `${fieldWords(field)} (needed)` : fieldWords(field) }));
}
