import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { HostSheet } from '../../embedded-host/browser';

const useStyles = makeStyles({
  tabs: {
    overflowX: 'auto',
    overflowY: 'hidden',
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    scrollbarWidth: 'thin',
  },
  colour: { display: 'inline-block', width: '10px', height: '10px', borderRadius: '2px' },
});

interface SheetTabsProps {
  readonly sheets: readonly HostSheet[];
  readonly front: HostSheet;
  readonly onActivate: (sheet: HostSheet) => void;
}

/** The tabs of the sheets that can be seen. */
export function SheetTabs({ sheets, front, onActivate }: SheetTabsProps) {
  const styles = useStyles();
  const tabs = useRef<HTMLElement>(null);
  // The tab of the sheet in front is in view, whoever brought it there.
  useEffect(() => {
    tabs.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [front]);
  return (
    <nav ref={tabs} className={styles.tabs} data-region="sheets" aria-label="Sheets">
      <TabList
        size="small"
        selectedValue={front.id}
        onTabSelect={(_event, { value }) => {
          const sheet = sheets.find(({ id }) => id === value);
          if (sheet) onActivate(sheet);
        }}
      >
        {sheets.map(({ id, name, tabColor }) => (
          <Tab
            key={id}
            value={id}
            icon={
              tabColor === '' ? undefined : <span className={styles.colour} style={{ backgroundColor: tabColor }} />
            }
          >
            {name}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
