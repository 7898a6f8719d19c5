import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { MOST_PRINTED_ROWS } from '../print-sheet';
import { AskingDialog } from './asking-dialog';

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
    paddingLeft: tokens.spacingHorizontalXXL,
  },
});

const KEYS = [
  ['Ctrl+Z, Ctrl+Y', 'undo and redo, everything that you or the pane did'],
  ['Ctrl+S', 'save a copy to your downloads'],
  ['Ctrl+F, Ctrl+H', 'find, and replace'],
  ['Ctrl+D', 'fill down'],
  ['Ctrl++, Ctrl+-', 'insert and delete the selected rows or columns'],
  ['Ctrl+Space, Shift+Space', 'select the column, the row'],
  ['Ctrl+arrow, Ctrl+Home, Ctrl+End', 'to where the data end; with Shift, select on the way'],
  [
    'Ctrl+PageUp, Ctrl+PageDown',
    'the sheet before, the next; where the browser keeps these keys for its own tabs, F6 leads to the sheet tabs',
  ],
  ['F2', 'edit the cell'],
  ['F6', 'from the sheet to the tabs, the pane, the tools and back'],
  ['Shift+F10', 'the menu of the selected cells'],
] as const;

const NOT_HERE = [
  'Formulas: common functions are calculated; a formula of your file that you do not touch keeps its value, and Excel calculates all of them when it opens the saved file.',
  'Formats: fonts, colors and borders are shown, and changed in Excel only.',
  'Comments, drop-down lists, pivot tables, pictures and macros: they are kept in the file, not shown.',
  'Sheets are added, renamed, moved and deleted in Excel.',
  'Copying from a filtered list copies the rows that are hidden too.',
  `Printing prints up to ${MOST_PRINTED_ROWS.toLocaleString('en-US')} rows of the sheet in front.`,
] as const;

/** What the workbench's sheet can do by keys, and what it leaves to Excel. */
export function SheetHelp({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  return (
    <AskingDialog
      title="The sheet: keys, and what is left to Excel"
      onSubmit={onClose}
      onClose={onClose}
      actions={
        <Button appearance="primary" type="submit">
          Close
        </Button>
      }
    >
      <Text weight="semibold">Keys (⌘ for Ctrl on a Mac)</Text>
      <ul className={styles.list}>
        {KEYS.map(([keys, what]) => (
          <li key={keys}>
            <b>{keys}</b>: {what}
          </li>
        ))}
      </ul>
      <Text weight="semibold">Not here</Text>
      <ul className={styles.list}>
        {NOT_HERE.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
    </AskingDialog>
  );
}
