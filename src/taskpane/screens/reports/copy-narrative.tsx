import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import type { ReportScope } from '../../../compliance/reports/scope';
import { counted } from '../../../compliance/reports/wording';
import { copyText } from '../../components/copy-text';
import { useSession } from '../../session/session-context';

interface Props {
  readonly ids: readonly string[];
  /** Null where no school is chosen. */
  readonly scope: ReportScope | null;
  readonly isBusy: boolean;
}

/** Puts the sentences of the picked reports on the clipboard, for a letter or a mail. */
export function CopyNarrative({ ids, scope, isBusy }: Props) {
  const session = useSession();
  const copy = async () => {
    if (scope === null) return;
    const text = await session.narrative(ids, scope);
    if (text === null) return;
    const isCopied = await copyText(text);
    session.tell(
      isCopied
        ? { intent: 'success', text: `Copied the text of ${counted(ids.length, 'report')}.` }
        : { intent: 'warning', text: 'The text could not be copied.', hint: 'Allow the clipboard for this page.' },
    );
  };
  return (
    <Button
      icon={<CopyRegular />}
      disabledFocusable={isBusy || ids.length === 0 || scope === null}
      onClick={() => void copy()}
    >
      Copy as text
    </Button>
  );
}
