import { Button, Field, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useIsBusy, useSession } from '../../session/session-context';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  heading: { margin: 0 },
  absent: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start', width: '100%' },
  wide: { width: '100%', overflowWrap: 'anywhere' },
});

interface Props {
  /** The names of sheets that the user corrected and that are not there. */
  readonly absent: readonly string[];
  /** The names of the sheets that are there. */
  readonly sheets: readonly string[];
}

/** What the user said about sheets that were renamed or deleted since: it can be used for another sheet, or forgotten. */
export function AbsentCorrections({ absent, sheets }: Props) {
  const session = useSession();
  const isBusy = useIsBusy();
  const heading = useRef<HTMLHeadingElement>(null);
  const styles = useStyles();
  if (absent.length === 0) return null;
  /** A line goes away once it is settled, and what had the focus with it. */
  const settle = (work: Promise<void>) => {
    heading.current?.focus();
    void work;
  };
  return (
    <section className={styles.section} aria-labelledby="absent-sheets">
      <Text
        as="h2"
        id="absent-sheets"
        weight="semibold"
        size={300}
        className={styles.heading}
        ref={heading}
        tabIndex={-1}
      >
        Set for sheets that are not here
      </Text>
      <Text>Nothing of it is used. If a sheet has another name now, choose it.</Text>
      {absent.map((name) => (
        <div key={name} className={styles.absent}>
          <Field label={`${name} is now`} className={styles.wide}>
            <Select value="" onChange={(_, { value }) => settle(session.moveCorrections(name, value))}>
              <option value="">Choose a sheet</option>
              {sheets.map((sheet) => (
                <option key={sheet} value={sheet}>
                  {sheet}
                </option>
              ))}
            </Select>
          </Field>
          <Button
            size="small"
            aria-label={`Forget what was set for ${name}`}
            disabledFocusable={isBusy}
            onClick={() => settle(session.changeCorrections(name, null))}
          >
            Forget
          </Button>
        </div>
      ))}
    </section>
  );
}
