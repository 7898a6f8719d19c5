import { Button } from '@fluentui/react-components';
import { AskingDialog } from './asking-dialog';

interface UnsavedDialogProps {
  readonly fileName: string;
  /** What is to be opened in its place. */
  readonly wanted: string;
  readonly onDecide: (choice: 'save' | 'discard' | 'stay') => void;
}

/** Asked before unsaved changes would be lost. */
export function UnsavedDialog({ fileName, wanted, onDecide }: UnsavedDialogProps) {
  return (
    <AskingDialog
      title={`Save your changes to ${fileName}?`}
      onSubmit={() => onDecide('save')}
      onClose={() => onDecide('stay')}
      actions={
        <>
          <Button appearance="primary" type="submit">
            Save
          </Button>
          <Button onClick={() => onDecide('discard')}>Don’t save</Button>
          <Button onClick={() => onDecide('stay')}>Cancel</Button>
        </>
      }
    >
      They would be lost when {wanted} opens.
    </AskingDialog>
  );
}
