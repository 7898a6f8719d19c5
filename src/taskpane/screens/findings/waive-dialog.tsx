import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingView } from '../../worker/view';
import { useSession } from '../../session/session-context';

const LONGEST_REASON = 300;

interface Props {
  readonly view: FindingView;
  readonly onClose: () => void;
}

/** Asks for the reason of a waiver, and says where it is kept. */
export function WaiveDialog({ view, onClose }: Props) {
  const session = useSession();
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = reason.trim() === '';
  const save = () => {
    if (isMissing) return setIsAsked(true);
    onClose();
    void session.waive(view.key, reason.trim());
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Waive this finding</DialogTitle>
          <DialogContent>
            <p>
              {view.about}: {view.words.message}
            </p>
            <Field
              label="Reason"
              required
              hint="Kept in this workbook and shown in reports, so name no student. A waived finding is not counted."
              validationMessage={isAsked && isMissing ? 'Say why this finding can stand.' : undefined}
            >
              <Textarea
                value={reason}
                maxLength={LONGEST_REASON}
                resize="vertical"
                onChange={(_, { value }) => setReason(value)}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={save}>
              Waive finding
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
