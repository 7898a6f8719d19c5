import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';
import { useReturningFocus } from './returning-focus';

interface Props {
  readonly title: string;
  /** What will change, and where. */
  readonly children: ReactNode;
  /** What the button does, in its own words. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** What takes the focus where what opened the dialog is gone by then. */
  readonly returnTo?: RefObject<HTMLElement | null>;
}

/** Says what will be written to the workbook before it is. */
export function ConfirmDialog({ title, children, action, onConfirm, onClose, returnTo }: Props) {
  useReturningFocus(returnTo);
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                onConfirm();
                onClose();
              }}
            >
              {action}
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
