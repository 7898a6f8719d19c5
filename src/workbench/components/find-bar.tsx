import { Button, Checkbox, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { HostSheet } from '../../embedded-host/browser';
import { findNext, findReplacements, replaced, type Query } from '../find';
import { SheetView } from '../grid/sheet-view';
import type { OpenWorkbook } from '../open-workbook';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  field: { width: '130px' },
  close: { marginLeft: 'auto' },
});

interface FindBarProps {
  readonly open: OpenWorkbook;
  readonly sheet: HostSheet;
  /** With the field for another text. */
  readonly replaces: boolean;
  readonly onRefused: (error: unknown) => void;
  readonly onClose: () => void;
}

/** Looks for a text in the cells of the sheet, and puts another in its place. */
export function FindBar({ open, sheet, replaces, onRefused, onClose }: FindBarProps) {
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState<Query>({ text: '', matchCase: false, wholeCell: false });
  const [replacement, setReplacement] = useState('');
  const [said, setSaid] = useState('');
  const search = useRef(new AbortController());
  useEffect(() => field.current?.focus(), [replaces]);
  useEffect(() => () => search.current.abort(), []);

  const start = async (work: (view: SheetView, signal: AbortSignal) => Promise<string>) => {
    search.current.abort();
    const own = new AbortController();
    search.current = own;
    setSaid('Searching…');
    try {
      setSaid(await work(new SheetView(open.workbook, sheet), own.signal));
    } catch (error) {
      // Another search took its place.
      if (!own.signal.aborted) {
        setSaid('');
        onRefused(error);
      }
    }
  };
  const goOn = async (view: SheetView, signal: AbortSignal, step: 1 | -1) => {
    const place = await findNext(view, sheet.selected, query, step, signal);
    if (place) open.select(sheet, { ...place, rows: 1, columns: 1 });
    return place ? '' : `“${query.text}” is not on ${sheet.name}.`;
  };
  const find = (step: 1 | -1) => void start((view, signal) => goOn(view, signal, step));
  const replaceOne = () =>
    void start((view, signal) => {
      const at = sheet.selected;
      const text = replaced(view.entry(at.row, at.column), query, replacement);
      if (text !== null) open.edit(sheet, at, [[text]], 'replace');
      return goOn(new SheetView(open.workbook, sheet), signal, 1);
    });
  const replaceAll = () =>
    void start(async (view, signal) => {
      const found = await findReplacements(view, query, replacement, signal);
      const count = [...found.values()].reduce((sum, rows) => sum + rows.size, 0);
      if (count > 0) open.replace(sheet, found);
      return count === 0 ? `“${query.text}” is not on ${sheet.name}.` : `${count.toLocaleString('en-US')} replaced.`;
    });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.target.type === 'checkbox')
      return;
    event.preventDefault();
    if (query.text !== '') find(event.shiftKey ? -1 : 1);
  };
  const isEmpty = query.text === '';
  return (
    <search className={styles.bar} data-region="find" aria-label="Find in the sheet" onKeyDown={onKeyDown}>
      <Input
        ref={field}
        size="small"
        className={styles.field}
        aria-label="Find"
        placeholder="Find"
        value={query.text}
        onChange={(_, { value }) => setQuery({ ...query, text: value })}
      />
      <Button size="small" disabled={isEmpty} onClick={() => find(1)}>
        Next
      </Button>
      <Button size="small" disabled={isEmpty} onClick={() => find(-1)}>
        Previous
      </Button>
      {replaces && (
        <>
          <Input
            size="small"
            className={styles.field}
            aria-label="Replace with"
            placeholder="Replace with"
            value={replacement}
            onChange={(_, { value }) => setReplacement(value)}
          />
          <Button size="small" disabled={isEmpty} onClick={replaceOne}>
            Replace
          </Button>
          <Button size="small" disabled={isEmpty} onClick={replaceAll}>
            Replace all
          </Button>
        </>
      )}
      <Checkbox
        label="Match case"
        checked={query.matchCase}
        onChange={(_, { checked }) => setQuery({ ...query, matchCase: checked === true })}
      />
      <Checkbox
        label="Whole cell"
        checked={query.wholeCell}
        onChange={(_, { checked }) => setQuery({ ...query, wholeCell: checked === true })}
      />
      <Text size={200} role="status">
        {said}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        className={styles.close}
        icon={<DismissRegular />}
        aria-label="Close find"
        onClick={onClose}
      />
    </search>
  );
}
