import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
  Toolbar,
  ToolbarDivider,
} from '@fluentui/react-components';
import { ArrowSortRegular, FolderOpenRegular, SaveRegular, TableRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { FilePicker } from '../../taskpane/components/file-picker';
import { FILE_TYPES } from '../open-file';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0, flexShrink: 1 },
  note: {
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  tools: { flexShrink: 0, padding: 0 },
});

interface TopBarProps {
  readonly fileName: string;
  /** What is being done; null when nothing is. */
  readonly busy: string | null;
  readonly onOpen: (file: File) => void;
  readonly onSample: () => void;
  readonly onSave: () => void;
  readonly onSort: (ascending: boolean) => void;
}

/** Files at the left, and that nothing leaves this computer at the right. */
export function TopBar({ fileName, busy, onOpen, onSample, onSave, onSort }: TopBarProps) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const tool = { appearance: 'subtle', size: 'small', disabled: busy !== null } as const;
  return (
    <section className={styles.bar} data-region="files" aria-label="File">
      <FilePicker ref={picker} label="Workbook file" accept={FILE_TYPES} onPick={onOpen} />
      <Toolbar size="small" aria-label="Workbook" className={styles.tools}>
        <Button {...tool} icon={<FolderOpenRegular />} onClick={() => picker.current?.click()}>
          Open…
        </Button>
        <Button {...tool} icon={<TableRegular />} onClick={onSample}>
          Sample workbook
        </Button>
        <Button {...tool} icon={<SaveRegular />} onClick={onSave}>
          Save as .xlsx
        </Button>
        <ToolbarDivider />
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton {...tool} icon={<ArrowSortRegular />}>
              Sort
            </MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <SortItems onSort={onSort} />
          </MenuPopover>
        </Menu>
      </Toolbar>
      <Text weight="semibold" className={styles.name}>
        {fileName}
      </Text>
      <Text size={200} className={styles.note} role="status">
        {busy ?? 'Everything stays on this computer.'}
      </Text>
    </section>
  );
}

/** The two ways to sort by the column of the selected cell. */
export function SortItems({ onSort }: { readonly onSort: (ascending: boolean) => void }) {
  return (
    <MenuList>
      <MenuItem onClick={() => onSort(true)}>Sort A to Z (smallest first)</MenuItem>
      <MenuItem onClick={() => onSort(false)}>Sort Z to A (largest first)</MenuItem>
    </MenuList>
  );
}
