import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { AskingDialog } from './asking-dialog';

interface SaveAsDialogProps {
  readonly fileName: string;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of the copy. */
export function SaveAsDialog({ fileName, onSave, onClose }: SaveAsDialogProps) {
  const [name, setName] = useState(fileName.replace(/\.[^.]*$/, ''));
  return (
    <AskingDialog
      title="Save as"
      onSubmit={() => onSave(name)}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" type="submit" disabled={name.trim() === ''}>
            Save
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <Field label="File name" hint="It goes to your downloads. The file that you opened stays as it is.">
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
    </AskingDialog>
  );
}
