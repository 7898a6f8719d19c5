import { Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { keepingFocus } from '../../components/list-focus';
import { useSession, useSessionState } from '../../session/session-context';
import type { ClassRowView } from '../../worker/view';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', overflowWrap: 'anywhere' },
  link: { fontSize: tokens.fontSizeBase200 },
});

/** The student's rows in the schedule, each with a link to where its minutes are changed. Nothing where there are none. */
export function ClassRows({ studentId }: { readonly studentId: string }) {
  const session = useSession();
  const run = useSessionState((state) => state.run);
  const [rows, setRows] = useState<readonly ClassRowView[]>([]);
  const styles = useStyles();
  useEffect(() => {
    let isWanted = true;
    void session.classRows(studentId).then((found) => isWanted && setRows(found));
    return () => void (isWanted = false);
  }, [session, run, studentId]);
  if (rows.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Class rows">
      {rows.map((row) => (
        <li key={`${row.sheet} ${row.row}`}>
          <Text size={200}>{row.text}: </Text>
          <Link as="button" className={styles.link} onClick={() => void keepingFocus(() => session.goToRow(row))}>
            {row.sheet}!{row.cell} <span aria-hidden>→</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
