import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { counted } from '../../../compliance/reports/wording';
import type { HeadingAnswers } from '../../../compliance/sheets/heading-answers';
import { KIND_IDS, kindOf } from '../../../compliance/sheets/kinds';
import { fieldWords } from '../../../compliance/sheets/kinds/field-words';
import { useIsBusy, useSession } from '../../session/session-context';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  heading: { margin: 0 },
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none', width: '100%' },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'start', justifyContent: 'space-between' },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  forget: { flexShrink: 0 },
});

/** What was said of headings, whether a sheet has them or not: it can be forgotten, and travels with the policy. */
export function KeptAnswers({ answers }: { readonly answers: HeadingAnswers }) {
  const session = useSession();
  const isBusy = useIsBusy();
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const lines = KIND_IDS.flatMap((kind) =>
    Object.entries(answers[kind] ?? {}).map(([text, field]) => ({ kind, text, field })),
  );
  if (lines.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="kept-answers">
      <Text
        as="h2"
        id="kept-answers"
        weight="semibold"
        size={300}
        className={styles.heading}
        ref={heading}
        tabIndex={-1}
      >
        What headings mean
      </Text>
      <Text>
        {counted(lines.length, 'answer')} kept in this workbook, for every sheet with the heading. Export the policy to
        use them in other workbooks.
      </Text>
      <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? 'Hide answers' : 'Show answers'}
      </Button>
      {isOpen && (
        <ul className={styles.list}>
          {lines.map(({ kind, text, field }) => (
            <li key={`${kind} ${text}`} className={styles.line}>
              <span className={styles.words}>
                {text}: {field === null ? 'not used' : fieldWords(field)} ({kindOf(kind).title})
              </span>
              <Button
                size="small"
                className={styles.forget}
                aria-label={`Forget what ${text} means`}
                disabledFocusable={isBusy}
                onClick={() => {
                  // The line goes away, and what had the focus with it.
                  heading.current?.focus();
                  void session.forgetAnswer(kind, text);
                }}
              >
                Forget
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
