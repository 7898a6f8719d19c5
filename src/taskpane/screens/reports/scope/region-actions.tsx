import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { useIsBusy, useSession } from '../../../session/session-context';
import { useReportChoice } from '../report-choice';
import { withoutRegion, type ScopeChoice } from './scope-choice';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly name: string;
  readonly onChange: (choice: ScopeChoice) => void;
  readonly onDeleted: () => void;
}

/** Changes, renames or deletes the region that is chosen. */
export function RegionActions({ name, onChange, onDeleted }: Props) {
  const session = useSession();
  const isBusy = useIsBusy();
  const { regions } = useReportChoice();
  const [isAsking, setIsAsking] = useState(false);
  const styles = useStyles();
  const remove = async () => {
    await session.changeRegions((stored) => withoutRegion(stored, name));
    if (Object.hasOwn(session.getState().settings.policyChanges.regions ?? {}, name)) return;
    onDeleted();
    session.tell({ intent: 'success', text: `Deleted region ${name}.`, hint: 'Its schools stay as they are.' });
  };
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        disabledFocusable={isBusy}
        onClick={() => onChange({ kind: 'several', schools: new Set(regions[name]), changes: name })}
      >
        Change or rename…
      </Button>
      <Button size="small" disabledFocusable={isBusy} onClick={() => setIsAsking(true)}>
        Delete region…
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={`Delete region ${name}`}
          action="Delete region"
          onConfirm={() => void remove()}
          onClose={() => setIsAsking(false)}
        >
          <p>This workbook no longer keeps it. Its schools, and tabs that were written for it, stay as they are.</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
