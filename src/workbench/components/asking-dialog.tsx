import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';

interface AskingDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The buttons; the first that submits is what Enter does. */
  readonly actions: ReactNode;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** A dialog of the workbench. When it goes, the focus is where it was before. */
export function AskingDialog({ title, children, actions, onSubmit, onClose }: AskingDialogProps) {
  useReturningFocus();
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

/** Gives the focus back, once the component is gone, to what had it before; unless something else took it by then. */
function useReturningFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    },
    [before],
  );
}
