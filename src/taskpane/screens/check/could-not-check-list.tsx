import { Button, Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import { isUnreadGrid } from '../../../compliance/sheets/timetable-grid';
import { firstNamed } from '../../../compliance/sheets/values/word-list';
import { useSession } from '../../session/session-context';
import type { RunView } from '../../worker/view';

const useStyles = makeStyles({
  button: { paddingInline: tokens.spacingHorizontalXS },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  missing: { display: 'block', overflowWrap: 'anywhere' },
});

/** A check may miss something for thousands of students; the first of them tell the kind. */
const MOST_SHOWN = 50;

/** What no check could look at, and what is missing for it. Never hidden. */
export function CouldNotCheckList({ run }: { readonly run: RunView }) {
  const session = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const styles = useStyles();
  const { couldNotCheck, unread, notEnrolled, checks } = run;
  const grids = run.sheets.filter(({ reading }) => isUnreadGrid(reading));
  const count = couldNotCheck.length + unread.length + notEnrolled.length + grids.length;
  if (count === 0) return null;
  const shown = couldNotCheck.slice(0, MOST_SHOWN);
  return (
    <section>
      <Button
        data-line
        appearance="subtle"
        className={styles.button}
        icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        Could not check ({count.toLocaleString('en-US')})
      </Button>
      {isOpen && (
        <ul id={id} className={styles.list}>
          {notEnrolled.map((name) => (
            <li key={name}>
              <Text weight="semibold">Sheet {name}</Text>
              <Text className={styles.missing}>No row counts as enrolled on this day: nobody on it is judged.</Text>
            </li>
          ))}
          {grids.map(({ name }) => (
            <li key={name}>
              <Text weight="semibold">Sheet {name}</Text>
              <Text className={styles.missing}>
                It looks like a timetable with the times down and the days across.{' '}
                <Link as="button" onClick={() => session.show('sheets')}>
                  What to bring instead
                </Link>
              </Text>
            </li>
          ))}
          {unread.map(({ name, reason }) => (
            <li key={name}>
              <Text weight="semibold">Sheet {name}</Text>
              <Text className={styles.missing}>{reason}</Text>
            </li>
          ))}
          {shown.map(({ check, missing, mayBe = [] }) => (
            <li key={`${check} ${missing}`}>
              <Text weight="semibold">{checks[check]?.title ?? check}</Text>
              <Text className={styles.missing}>Missing: {missing.replace(/^no /, '').replace(/, no /g, ', ')}.</Text>
              {mayBe.length > 0 && (
                <Text className={styles.missing}>
                  It may be {firstNamed(mayBe)}:{' '}
                  <Link as="button" onClick={() => session.show('sheets')}>
                    answer under Sheets
                  </Link>
                  .
                </Text>
              )}
            </li>
          ))}
          {couldNotCheck.length > shown.length && (
            <li>
              <Text>
                And {(couldNotCheck.length - shown.length).toLocaleString('en-US')} more; the summary report lists them
                all.
              </Text>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
