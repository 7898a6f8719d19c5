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
  Tooltip,
  type ButtonProps,
} from '@fluentui/react-components';
import {
  ArrowRedoRegular,
  ArrowSortRegular,
  ArrowUndoRegular,
  FolderOpenRegular,
  PrintRegular,
  QuestionCircleRegular,
  SaveEditRegular,
  SaveRegular,
  SearchRegular,
  TableRegular,
} from '@fluentui/react-icons';
import { useRef, type ReactElement } from 'react';
import { FilePicker } from '../../taskpane/components/file-picker';
import { FILE_TYPES } from '../open-file';
import type { OpenWorkbook } from '../open-workbook';
import { ZoomMenu } from './zoom-menu';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
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
  tools: { flexWrap: 'wrap', padding: 0 },
});

interface TopBarProps {
  readonly open: OpenWorkbook;
  /** What is being done; null when nothing is. */
  readonly busy: string | null;
  readonly onOpen: (file: File) => void;
  readonly onSample: () => void;
  readonly onSave: () => void;
  readonly onSaveAs: () => void;
  readonly onSort: (ascending: boolean) => void;
  readonly onFilter: () => void;
  readonly onFind: () => void;
  readonly onPrint: () => void;
  readonly onHelp: () => void;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** Files at the left, and that nothing leaves this computer at the right. */
export function TopBar({ open, busy, onOpen, onSample, onSave, onSaveAs, zoom, onZoom, ...acts }: TopBarProps) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  // A button that is disabled while its work goes on keeps the focus.
  const tool = { appearance: 'subtle', size: 'small', disabledFocusable: busy !== null } as const;
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
          Save
        </Button>
        <Button {...tool} icon={<SaveEditRegular />} onClick={onSaveAs}>
          Save as…
        </Button>
        <ToolbarDivider />
        <StepButton
          {...tool}
          word="Undo"
          step={open.undoName}
          icon={<ArrowUndoRegular />}
          onClick={() => open.undo()}
        />
        <StepButton
          {...tool}
          word="Redo"
          step={open.redoName}
          icon={<ArrowRedoRegular />}
          onClick={() => open.redo()}
        />
        <ToolbarDivider />
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton {...tool} icon={<ArrowSortRegular />}>
              Sort and filter
            </MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <SortItems onSort={acts.onSort} />
              <MenuItem onClick={acts.onFilter}>Filter by this column…</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
        <IconButton {...tool} name="Find (Ctrl+F)" icon={<SearchRegular />} onClick={acts.onFind} />
        <IconButton {...tool} name="Print this sheet (Ctrl+P)" icon={<PrintRegular />} onClick={acts.onPrint} />
        <ZoomMenu zoom={zoom} onZoom={onZoom} />
        <IconButton {...tool} name="Help with the sheet" icon={<QuestionCircleRegular />} onClick={acts.onHelp} />
      </Toolbar>
      <Text weight="semibold" className={styles.name}>
        {open.workbook.name}
      </Text>
      <Text size={200} className={styles.note} role="status">
        {busy ?? (open.isUnsaved ? 'Unsaved changes.' : 'Everything stays on this computer.')}
      </Text>
    </section>
  );
}

type ToolLook = Pick<ButtonProps, 'appearance' | 'size' | 'disabledFocusable'>;

interface IconButtonProps extends ToolLook {
  readonly name: string;
  readonly icon: ReactElement;
  readonly onClick: () => void;
}

function IconButton({ name, ...button }: IconButtonProps) {
  return (
    <Tooltip content={name} relationship="label">
      <Button {...button} />
    </Tooltip>
  );
}

interface StepButtonProps extends ToolLook {
  readonly word: 'Undo' | 'Redo';
  /** What it would do; undefined: nothing. */
  readonly step: string | undefined;
  readonly icon: ReactElement;
  readonly onClick: () => void;
}

/** Undo or redo, with the name of the step. It keeps the focus also where there is nothing more to do. */
function StepButton({ word, step, icon, disabledFocusable = false, onClick, ...look }: StepButtonProps) {
  const name = step === undefined ? word : `${word}: ${step}`;
  return (
    <Tooltip content={`${name} (Ctrl+${word === 'Undo' ? 'Z' : 'Y'})`} relationship="label">
      <Button
        {...look}
        icon={icon}
        aria-label={name}
        disabledFocusable={disabledFocusable || step === undefined}
        onClick={onClick}
      />
    </Tooltip>
  );
}

/** The two ways to sort by the column of the selected cell. */
export function SortItems({ onSort }: { readonly onSort: (ascending: boolean) => void }) {
  return (
    <>
      <MenuItem onClick={() => onSort(true)}>Sort A to Z (smallest first)</MenuItem>
      <MenuItem onClick={() => onSort(false)}>Sort Z to A (largest first)</MenuItem>
    </>
  );
}
