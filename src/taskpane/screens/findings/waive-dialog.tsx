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
import { counted } from '../../../compliance/reports/wording';
import { useReturningFocus } from '../../components/returning-focus';
import type { FindingView } from '../../worker/view';
import { useSession } from '../../session/session-context';

const LONGEST_REASON = 300;

interface Props {
  readonly view: FindingView;
  /** The same of the teacher's other classes. */
  readonly also: readonly FindingView[];
  readonly onClose: () => void;
}

/** Asks for the reason of a waiver, and says where it is kept. */
export function WaiveDialog({ view, also, onClose }: Props) {
  const session = useSession();
  useReturningFocus();
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const views = [view, ...also];
  const what = also.length === 0 ? 'finding' : counted(views.length, 'finding');
  const isMissing = reason.trim() === '';
  const save = () => {
    if (isMissing) return setIsAsked(true);
    onClose();
    void session.waive(
      views.map(({ key }) => key),
      reason.trim(),
    );
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Waive {also.length === 0 ? 'this finding' : `these ${what}`}</DialogTitle>
          <DialogContent>
            {views.map(({ index, about, words }) => (
              <p key={index}>
                {about}: {words.message}
              </p>
            ))}
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
              Waive {what}
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
