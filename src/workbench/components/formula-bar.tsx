import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import { AddressError, formatArea, parseArea, type CellArea } from '../../embedded-host/browser';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'stretch',
    height: '28px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  field: {
    border: 'none',
    padding: `0 ${tokens.spacingHorizontalS}`,
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { width: '92px', flexShrink: 0 },
  sign: {
    display: 'flex',
    alignItems: 'center',
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontStyle: 'italic',
    color: tokens.colorNeutralForeground2,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  entry: { flexGrow: 1, minWidth: 0 },
});

interface FormulaBarProps {
  readonly selection: CellArea;
  /** What the selected cell holds, or what is being typed into it. */
  readonly entry: string;
  readonly onGoTo: (area: CellArea) => void;
  readonly onEnter: (text: string) => void;
  /** Typing ended: the keyboard goes back to the sheet. */
  readonly onLeave: () => void;
}

/** Where the selection is (a name box to type another address into) and what the cell holds. */
export function FormulaBar({ selection, entry, onGoTo, onEnter, onLeave }: FormulaBarProps) {
  const styles = useStyles();
  const address = formatArea({ ...selection, rows: 1, columns: 1 });
  return (
    <div className={styles.bar} data-region="formula">
      <CommitField
        label="Name box"
        className={`${styles.field} ${styles.name}`}
        text={selection.rows * selection.columns === 1 ? address : formatArea(selection)}
        onCommit={(text) => {
          const area = parseOrUndefined(text);
          if (area) onGoTo(area);
        }}
        onLeave={onLeave}
      />
      <span className={styles.sign} aria-hidden>
        fx
      </span>
      <CommitField
        label={`Content of ${address}`}
        className={`${styles.field} ${styles.entry}`}
        text={entry}
        onCommit={onEnter}
        onLeave={onLeave}
      />
    </div>
  );
}

function parseOrUndefined(text: string): CellArea | undefined {
  try {
    return parseArea(text);
  } catch (error) {
    if (error instanceof AddressError) return undefined;
    throw error;
  }
}

interface CommitFieldProps {
  readonly label: string;
  readonly className: string;
  readonly text: string;
  readonly onCommit: (text: string) => void;
  readonly onLeave: () => void;
}

/** A field whose text counts when Enter is pressed; Escape and leaving it take the text back. */
function CommitField({ label, className, text, onCommit, onLeave }: CommitFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== 'Enter' && key !== 'Escape') return;
    if (key === 'Enter' && typed !== null) onCommit(typed);
    setTyped(null);
    onLeave();
  };
  return (
    <input
      aria-label={label}
      className={className}
      spellCheck={false}
      value={typed ?? text}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => setTyped(null)}
    />
  );
}
