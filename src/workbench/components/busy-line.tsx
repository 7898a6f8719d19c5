import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useReturningFocus, type FocusPlace } from '../../taskpane/components/returning-focus';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: { flexGrow: 1, minWidth: 0 },
});

/** Milliseconds in which a result needs no words before it. */
const SOON = 1_000;

interface BusyLineProps {
  readonly doing: string;
  readonly onStop: () => void;
  /** What takes the focus where Cancel had it and is gone. */
  readonly returnTo: FocusPlace;
}

/** What takes longer than a second: what is being done, a bar that moves, and the way out. */
export function BusyLine(props: BusyLineProps) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), SOON);
    return () => clearTimeout(timer);
  }, []);
  return isLong && <ShownLine {...props} />;
}

function ShownLine({ doing, onStop, returnTo }: BusyLineProps) {
  const styles = useStyles();
  useReturningFocus(returnTo);
  return (
    <section className={styles.line} aria-label="Progress">
      <Field label={doing} className={styles.bar}>
        <ProgressBar />
      </Field>
      <Button onClick={onStop}>Cancel</Button>
    </section>
  );
}
