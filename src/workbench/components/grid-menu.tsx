import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  type PositioningVirtualElement,
} from '@fluentui/react-components';
import type { SheetActs } from '../grid/sheet-acts';
import { SortItems } from './top-bar';

interface GridMenuProps {
  /** Where it was asked for; null: it is closed. */
  readonly at: PositioningVirtualElement | null;
  readonly acts: SheetActs | undefined;
  readonly onSort: (ascending: boolean) => void;
  readonly onFilter: () => void;
  readonly onClose: () => void;
}

/** What can be done with the selected cells, as at a right click in Excel. */
export function GridMenu({ at, acts, onSort, onFilter, onClose }: GridMenuProps) {
  return (
    <Menu open={at !== null} onOpenChange={(_event, { open }) => !open && onClose()} positioning={{ target: at }}>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => acts?.changeLines('insert', 'rows')}>Insert rows above</MenuItem>
          <MenuItem onClick={() => acts?.changeLines('delete', 'rows')}>Delete rows</MenuItem>
          <MenuItem onClick={() => acts?.changeLines('insert', 'columns')}>Insert columns left</MenuItem>
          <MenuItem onClick={() => acts?.changeLines('delete', 'columns')}>Delete columns</MenuItem>
          <MenuDivider />
          <MenuItem secondaryContent="Ctrl+D" onClick={() => acts?.fillDown()}>
            Fill down
          </MenuItem>
          <MenuItem secondaryContent="Delete" onClick={() => acts?.clear()}>
            Clear contents
          </MenuItem>
          <MenuDivider />
          <SortItems onSort={onSort} />
          <MenuItem onClick={onFilter}>Filter by this column…</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
