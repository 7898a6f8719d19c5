import { Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';

const ZOOMS = [0.5, 0.75, 0.9, 1, 1.25, 1.5, 2] as const;

interface ZoomMenuProps {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** How large the cells are shown; the file is not changed. */
export function ZoomMenu({ zoom, onZoom }: ZoomMenuProps) {
  return (
    <Menu
      checkedValues={{ zoom: [String(zoom)] }}
      onCheckedValueChange={(_event, { checkedItems: [chosen] }) => onZoom(Number(chosen ?? 1))}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" size="small" aria-label={`Zoom: ${percent(zoom)}`}>
          {percent(zoom)}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {ZOOMS.map((each) => (
            <MenuItemRadio key={each} name="zoom" value={String(each)}>
              {percent(each)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const percent = (zoom: number): string => `${Math.round(zoom * 100)} %`;
