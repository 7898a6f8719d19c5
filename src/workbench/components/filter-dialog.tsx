import { Button, Checkbox, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { FocusPlace } from '../../taskpane/components/returning-focus';
import { AskingDialog } from './asking-dialog';

/** More lines than this are not shown at once; the search finds them. */
const MOST_SHOWN = 200;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '40vh',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    marginTop: tokens.spacingVerticalS,
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap', marginTop: tokens.spacingVerticalS },
  search: { width: '100%', maxWidth: '100%' },
});

interface FilterDialogProps {
  readonly heading: string;
  readonly values: readonly { readonly text: string; readonly count: number }[];
  /** The texts chosen by now; undefined: all. */
  readonly chosen: readonly string[] | undefined;
  /** Null shows all rows again. */
  readonly onFilter: (texts: readonly string[] | null) => void;
  readonly onClose: () => void;
  readonly returnTo: FocusPlace;
}

/** Which rows of a list are to be seen, by what stands in one column. */
export function FilterDialog({ heading, values, chosen, onFilter, onClose, returnTo }: FilterDialogProps) {
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const [ticked, setTicked] = useState(() => new Set((chosen ?? values.map(({ text }) => text)).map(keyOf)));
  const found = useMemo(() => values.filter(({ text }) => keyOf(text).includes(keyOf(search))), [values, search]);
  const shown = found.slice(0, MOST_SHOWN);
  const tick = (texts: readonly string[], isTicked: boolean) => {
    const next = new Set(ticked);
    for (const text of texts) {
      if (isTicked) next.add(keyOf(text));
      else next.delete(keyOf(text));
    }
    setTicked(next);
  };
  const all = found.map(({ text }) => text);
  const kept = values.filter(({ text }) => ticked.has(keyOf(text))).map(({ text }) => text);
  return (
    <AskingDialog
      title={`Filter by ${heading}`}
      onSubmit={() => onFilter(kept.length === values.length ? null : kept)}
      onClose={onClose}
      returnTo={returnTo}
      actions={
        <>
          <Button appearance="primary" type="submit" disabled={kept.length === 0}>
            Filter
          </Button>
          <Button onClick={() => onFilter(null)}>Show all rows</Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <SearchBox
        className={styles.search}
        aria-label="Search the list"
        placeholder="Search"
        value={search}
        dismiss={{ 'aria-label': 'Clear the search' }}
        onChange={(_, { value }) => setSearch(value)}
      />
      <div className={styles.buttons}>
        <Button size="small" onClick={() => tick(all, true)}>
          Tick all{search === '' ? '' : ' found'}
        </Button>
        <Button size="small" onClick={() => tick(all, false)}>
          Untick all{search === '' ? '' : ' found'}
        </Button>
      </div>
      <div className={styles.list} role="group" aria-label={`What stands in ${heading}`}>
        {shown.map(({ text, count }) => (
          <Checkbox
            key={text}
            checked={ticked.has(keyOf(text))}
            label={`${text === '' ? '(blank)' : text} (${count.toLocaleString('en-US')})`}
            onChange={(_, { checked }) => tick([text], checked === true)}
          />
        ))}
      </div>
      {found.length > shown.length && (
        <Text size={200}>
          The first {MOST_SHOWN} of {found.length.toLocaleString('en-US')}. Search to find the others.
        </Text>
      )}
    </AskingDialog>
  );
}

const keyOf = (text: string): string => text.toLowerCase();
