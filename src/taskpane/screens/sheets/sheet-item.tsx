import { Badge, Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId } from 'react';
import { counted } from '../../../compliance/reports/wording';
import type { SheetCorrection } from '../../../compliance/sheets/corrections';
import { ownColumns } from '../../../compliance/sheets/recognised-sheet';
import { countQuestions } from '../../../compliance/sheets/questions';
import type { SheetView } from '../../worker/view';
import { kindTitle } from './kind-title';
import { SheetEditor } from './sheet-editor';

const useStyles = makeStyles({
  item: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  head: {
    width: '100%',
    justifyContent: 'flex-start',
    alignItems: 'start',
    textAlign: 'start',
    padding: tokens.spacingHorizontalS,
  },
  words: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  // Under the words, past the chevron.
  badges: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginBlockStart: tokens.spacingVerticalXXS,
  },
});

interface Props {
  readonly view: SheetView;
  readonly correction: SheetCorrection | undefined;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** A sheet in a line: what it was read as, and whether anything is asked. Opens to be corrected. */
export function SheetItem({ view, correction, isOpen, onToggle }: Props) {
  const styles = useStyles();
  const id = useId();
  const questions = countQuestions(view.reading);
  return (
    <li className={styles.item}>
      <Button
        appearance="subtle"
        className={styles.head}
        icon={isOpen ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onToggle}
      >
        <span className={styles.words}>
          <Text weight="semibold">{view.name}</Text>
          <Text size={200}>{whatItIs(view)}</Text>
          {(questions > 0 || correction !== undefined) && (
            <span className={styles.badges}>
              {questions > 0 && (
                <Badge appearance="tint" color="brand">
                  {counted(questions, 'question')}
                </Badge>
              )}
              {correction !== undefined && <Badge appearance="outline">changed by you</Badge>}
            </span>
          )}
        </span>
      </Button>
      <div id={id}>{isOpen && <SheetEditor view={view} correction={correction} />}</div>
    </li>
  );
}

function whatItIs({ reading, rows }: SheetView): string {
  if (reading.recognised === null) return `Not checked: ${reading.reason}`;
  const { kind, headingRow, notUsed } = reading.recognised;
  if (notUsed !== null) return `${kindTitle(kind)}, not used: ${notUsed}`;
  return `${kindTitle(kind)} · ${counted(rows, 'row')} · headings in row ${headingRow} · ${counted(ownColumns(reading.recognised).length, 'column')} used`;
}
