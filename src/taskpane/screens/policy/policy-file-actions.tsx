import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { countChanges, makePolicy, PolicyError, type PolicyChanges } from '../../../compliance/policy/policy';
import { hasNoValues, readPolicyFile, type PolicyFile } from '../../../compliance/policy/policy-file';
import { counted } from '../../../compliance/reports/wording';
import { countAnswers } from '../../../compliance/sheets/heading-answers';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { copyText } from '../../components/copy-text';
import { FilePicker } from '../../components/file-picker';
import { useIsBusy, useSession, useSessionState } from '../../session/session-context';
import { policyFile } from './policy-changes';
import { saveText } from './save-text';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  action: { minWidth: 0 },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** More is no policy file. */
const MOST_BYTES = 1_000_000;
const FILE_NAME = 'ml-policy.json';

/** Takes a policy in from a file, gives the changes and the answers about headings out, and resets all changes. */
export function PolicyFileActions({ changes }: { readonly changes: PolicyChanges }) {
  const session = useSession();
  const isBusy = useIsBusy();
  const [problem, setProblem] = useState('');
  const [imported, setImported] = useState<PolicyFile | null>(null);
  const answers = useSessionState((state) => state.settings.answers);
  const [isResetting, setIsResetting] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const styles = useStyles();
  const count = countChanges(changes);
  const hasNothing = count === 0 && countAnswers(answers) === 0 && countRegions(changes) === 0;
  const open = async (file: File) => {
    const read = await readFile(file);
    setProblem('problem' in read ? read.problem : '');
    if ('policy' in read) setImported(read.policy);
  };
  const copy = async () => {
    const isCopied = await copyText(policyFile(changes, answers));
    session.tell(
      isCopied
        ? { intent: 'success', text: 'Policy copied.', hint: 'Paste it into a file.' }
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
          disabledFocusable={hasNothing}
          onClick={() => saveText(policyFile(changes, answers), FILE_NAME)}
        >
          Export
        </Button>
        <Button size="small" className={styles.action} disabledFocusable={hasNothing} onClick={() => void copy()}>
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
          action={`Import ${whatItHolds(imported)}`}
          onConfirm={() => void session.importPolicy(imported)}
          onClose={() => setImported(null)}
        >
          <p>
            The file holds {whatItHolds(imported)}.{' '}
            {count > 0 &&
              !hasNoValues(imported) &&
              `It takes the place of the ${counted(count, 'value')} changed in this workbook. `}
            {countAnswers(imported.headings ?? {}) > 0 &&
              'What it says of headings holds for every sheet that has them; your other answers stay. '}
            {countRegions(imported) > 0 && 'Regions of other names stay. '}
            The workbook is then checked again.
          </p>
        </ConfirmDialog>
      )}
      {isResetting && (
        <ConfirmDialog
          title="Reset all values"
          action={`Reset ${counted(count, 'value')}`}
          onConfirm={() => void session.changePolicy(({ regions }) => (regions === undefined ? {} : { regions }))}
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

/** `3 values, 2 headings and 1 region`. */
function whatItHolds(policy: PolicyFile): string {
  const parts = [
    ...(hasNoValues(policy) ? [] : [counted(countChanges(policy), 'value')]),
    ...(policy.headings === undefined ? [] : [counted(countAnswers(policy.headings), 'heading')]),
    ...(countRegions(policy) === 0 ? [] : [counted(countRegions(policy), 'region')]),
  ];
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ');
}

function countRegions({ regions = {} }: PolicyChanges): number {
  return Object.keys(regions).length;
}

async function readFile(file: File): Promise<{ policy: PolicyFile } | { problem: string }> {
  if (file.size > MOST_BYTES) return { problem: `${file.name} is too large for a policy file.` };
  try {
    const policy = readPolicyFile(await file.text());
    makePolicy(policy);
    return { policy };
  } catch (error) {
    const reason = error instanceof PolicyError ? error.message : 'It could not be read.';
    return { problem: `${file.name} was not imported. ${reason}` };
  }
}
