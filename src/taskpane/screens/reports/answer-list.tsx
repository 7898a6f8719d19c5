import { Button, Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MergeItem } from '../../../compliance/packets/merge/item';
import { isOpen, STATE_WORDS } from '../../../compliance/packets/merge/merge-words';
import { monthDayYear } from '../../../compliance/sheets/values/dates';
import { useIsBusy, useSession } from '../../session/session-context';
import type { MergeView } from '../../worker/packets';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  cell: {
    verticalAlign: 'top',
    textAlign: 'start',
    padding: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const A_PAGE = 50;

/** What came back from the schools, a line each: what was sent, what they say, what stands here, and one click to accept it. */
export function AnswerList({ merge }: { readonly merge: MergeView }) {
  const [shown, setShown] = useState(A_PAGE);
  const [isAll, setIsAll] = useState(false);
  const styles = useStyles();
  const lines = isAll ? merge.items : merge.items.filter(isOpen);
  const hidden = merge.items.length - merge.items.filter(isOpen).length;
  return (
    <>
      <Text role="status">{merge.sentence}</Text>
      {merge.told.map((line) => (
        <Text key={line} size={200}>
          {line}
        </Text>
      ))}
      {hidden > 0 && (
        <Link as="button" onClick={() => setIsAll(!isAll)}>
          {isAll ? 'Show what needs a look' : `Show ${hidden} more that need nothing`}
        </Link>
      )}
      {lines.length > 0 && (
        <table className={styles.table} aria-label="What schools answered">
          <thead>
            <tr>
              {['What', 'Sent → school', 'Here now'].map((heading) => (
                <th key={heading} scope="col" className={styles.cell}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, shown).map((item) => (
              <AnswerLine key={item.id} item={item} />
            ))}
          </tbody>
        </table>
      )}
      {lines.length > shown && (
        <Button size="small" onClick={() => setShown(shown + A_PAGE)}>
          Show more
        </Button>
      )}
    </>
  );
}

function AnswerLine({ item }: { readonly item: MergeItem }) {
  const session = useSession();
  const isBusy = useIsBusy();
  const styles = useStyles();
  const { state, school, about, what, where, sent, there, here, by, date, note, offer } = item;
  const at = where.lastIndexOf('!');
  const signed = [by, date === '' ? '' : monthDayYear(date)].filter((part) => part !== '').join(', ');
  return (
    <tr>
      <td className={styles.cell}>
        <Text block size={200} weight="semibold">
          {STATE_WORDS[state]}
        </Text>
        {school} · {about} · {what}
        {at >= 0 && (
          <Link as="button" onClick={() => void session.goToCell(where.slice(0, at), where.slice(at + 1))}>
            {where} <span aria-hidden>→</span>
          </Link>
        )}
      </td>
      <td className={styles.cell}>
        {sent === '' ? '' : `${sent} → `}
        {there === '' ? '(blank)' : there}
        <Text block size={200}>
          {signed === '' ? 'not signed' : signed}
        </Text>
      </td>
      <td className={styles.cell}>
        {here === '' ? '(blank)' : here}
        {note !== '' && (
          <Text block size={200}>
            {note}
          </Text>
        )}
        {offer !== null && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void session.acceptAnswer(item)}>
            {offer.kind === 'waiver' ? 'Waive for this reason' : `Write ${there === '' ? 'blank' : there}`}
          </Button>
        )}
      </td>
    </tr>
  );
}
