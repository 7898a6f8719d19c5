import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useReturningFocus, type FocusPlace } from '../../taskpane/components/returning-focus';

interface AskingDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The buttons; the first that submits is what Enter does. */
  readonly actions: ReactNode;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** What takes the focus where what opened the dialog, such as an item of a menu, is gone by then. */
  readonly returnTo?: FocusPlace;
}

/** A dialog of the workbench. When it goes, the focus is where it was before. */
export function AskingDialog({ title, children, actions, onSubmit, onClose, returnTo }: AskingDialogProps) {
  useReturningFocus(returnTo);
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>{children}</DialogContent>
            <DialogActions fluid>{actions}</DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
