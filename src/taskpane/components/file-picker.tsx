import type { RefObject } from 'react';

interface Props {
  /** Takes the hidden input; `ref.current?.click()` opens the dialog. */
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly label: string;
  /** Endings and types of the files that may be picked. */
  readonly accept: string;
  readonly onPick: (file: File) => void;
  /** Hears all that were picked, where several may be, in place of `onPick`. */
  readonly onPickSeveral?: (files: readonly File[]) => void;
}

/** The browser's dialog to pick one file, or several. Shows nothing itself: a button of the page opens it. */
export function FilePicker({ ref, label, accept, onPick, onPickSeveral }: Props) {
  return (
    <input
      ref={ref}
      type="file"
      accept={accept}
      hidden
      multiple={onPickSeveral !== undefined}
      aria-label={label}
      onChange={({ target }) => {
        const [file] = target.files ?? [];
        if (file && onPickSeveral) onPickSeveral([...(target.files ?? [])]);
        else if (file) onPick(file);
        // The same file may be picked again once it was mended.
        target.value = '';
      }}
    />
  );
}
