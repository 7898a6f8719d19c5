import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { makePolicy, PolicyError, type PolicyChanges } from '../../../compliance/policy/policy';
import { readPolicyFile } from '../../../compliance/policy/policy-file';
import { counted } from '../../../compliance/reports/wording';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { copyText } from '../../components/copy-text';
import { FilePicker } from '../../components/file-picker';
import { useIsBusy, useSession } from '../../session/session-context';
import { countChanges, policyFile } from './policy-changes';
import { saveText } from './save-text';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  action: { minWidth: 0 },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** More is no policy file. */
const MOST_BYTES = 1_000_000;
const FILE_NAME = 'ml-policy.json';

/** Takes a policy in from a file, gives the changes out, and resets them all. */
export function PolicyFileActions({ changes }: { readonly changes: PolicyChanges }) {
  const session = useSession();
  const isBusy = useIsBusy();
  const [problem, setProblem] = useState('');
  const [imported, setImported] = useState<PolicyChanges | null>(null);
  const [isResetting, setIsResetting] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const styles = useStyles();
  const count = countChanges(changes);
  const open = async (file: File) => {
    const read = await readFile(file);
    setProblem('problem' in read ? read.problem : '');
    if ('changes' in read) setImported(read.changes);
  };
  const copy = async () => {
    const isCopied = await copyText(policyFile(changes));
    session.tell(
      isCopied
        ? { intent: 'success', text: 'Policy copied.', hint: 'Paste it into a text file to import it elsewhere.' }
        : { intent: 'warning', text: 'Copying is not allowed here.', hint: 'Export the policy to a file instead.' },
    );
  };
  return (
    <>
      <div className={styles.actions}>
        <Button
          size="small"
          className={styles.action}
          disabledFocusable={isBusy}
          onClick={() => picker.current?.click()}
        >
          Import…
        </Button>
        <Button
          size="small"
          className={styles.action}
          disabledFocusable={count === 0}
          onClick={() => saveText(policyFile(changes), FILE_NAME)}
        >
          Export
        </Button>
        <Button size="small" className={styles.action} disabledFocusable={count === 0} onClick={() => void copy()}>
          Copy
        </Button>
        <Button
          size="small"
          className={styles.action}
          disabledFocusable={isBusy || count === 0}
          onClick={() => setIsResetting(true)}
        >
          Reset all…
        </Button>
      </div>
      <FilePicker ref={picker} label="Policy file" accept=".json,application/json" onPick={(file) => void open(file)} />
      {problem !== '' && (
        <Text role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
      {imported !== null && (
        <ConfirmDialog
          title="Import policy"
          action={`Import ${counted(countChanges(imported), 'value')}`}
          onConfirm={() => void session.changePolicy(() => imported)}
          onClose={() => setImported(null)}
        >
          <p>
            The file changes {counted(countChanges(imported), 'value')}.{' '}
            {count > 0 && `It takes the place of the ${counted(count, 'value')} changed in this workbook. `}
            The workbook is then checked again.
          </p>
        </ConfirmDialog>
      )}
      {isResetting && (
        <ConfirmDialog
          title="Reset all values"
          action={`Reset ${counted(count, 'value')}`}
          onConfirm={() => void session.changePolicy(() => ({}))}
          onClose={() => setIsResetting(false)}
        >
          <p>
            Takes back {counted(count, 'value')} changed in this workbook, those of single schools included. Export them
            first if you may want them again.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

async function readFile(file: File): Promise<{ changes: PolicyChanges } | { problem: string }> {
  if (file.size > MOST_BYTES) return { problem: `${file.name} is too large for a policy file.` };
  try {
    const changes = readPolicyFile(await file.text());
    makePolicy(changes);
    return { changes };
  } catch (error) {
    const reason = error instanceof PolicyError ? error.message : 'It could not be read.';
    return { problem: `${file.name} was not imported. ${reason}` };
  }
}
