import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useRef, useState } from 'react';
import { useIsBusy, useSession, useSessionState } from '../session/session-context';
import { ConfirmDialog } from './confirm-dialog';
import { HighlightLegend } from './highlight-legend';

/** ⋯: the other screens, and what the add-in puts on the sheets. */
export function MoreMenu() {
  const session = useSession();
  const run = useSessionState((state) => state.run);
  const isBusy = useIsBusy();
  const eslColumnsOn = useSessionState((state) => state.eslColumnsOn);
  const trigger = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState<'highlights' | 'columns' | null>(null);
  const rosters = (run?.sheets ?? []).filter(({ reading }) => reading.recognised?.kind === 'roster');
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button ref={trigger} appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label="More" />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => session.show('findings')} disabled={run === null}>
              Findings
            </MenuItem>
            <MenuItem onClick={() => session.show('fixes')} disabled={run === null}>
              Fixes
            </MenuItem>
            <MenuItem onClick={() => session.show('plan')} disabled={run === null}>
              Plan
            </MenuItem>
            <MenuItem onClick={() => session.show('reports')}>Reports</MenuItem>
            <MenuItem onClick={() => session.show('sheets')}>Sheets</MenuItem>
            <MenuItem onClick={() => session.show('policy')}>Policy</MenuItem>
            <MenuDivider />
            <MenuItem disabled={run === null || isBusy} onClick={() => setAsking('highlights')}>
              Highlight rows…
            </MenuItem>
            <MenuItem disabled={isBusy} onClick={() => void session.removeHighlights()}>
              Remove highlights
            </MenuItem>
            <MenuItem disabled={rosters.length === 0 || isBusy || eslColumnsOn} onClick={() => setAsking('columns')}>
              Add ESL columns…
            </MenuItem>
            <MenuItem disabled={isBusy} onClick={() => void session.removeEslColumns()}>
              Remove ESL columns
            </MenuItem>
            <MenuDivider />
            <MenuItem onClick={() => session.show('help')}>Help</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {asking === 'highlights' && (
        <ConfirmDialog
          title="Highlight rows"
          action="Highlight rows"
          onConfirm={() => void session.setHighlights(true)}
          onClose={() => setAsking(null)}
          returnTo={trigger}
        >
          <p>
            Rows with findings get a light color, and the cells in question a stronger one. Each check brings the marks
            up to date. Your own colors and values stay as they are, and Remove highlights takes every mark away.
          </p>
          <HighlightLegend />
        </ConfirmDialog>
      )}
      {asking === 'columns' && (
        <ConfirmDialog
          title="Add ESL columns"
          action="Add ESL columns"
          onConfirm={() => void session.addEslColumns()}
          onClose={() => setAsking(null)}
          returnTo={trigger}
        >
          <p>
            Right of the table on {rosters.map(({ name }) => name).join(', ')}: what each ML is owed, has scheduled and
            lacks, and the status. Each check brings the columns up to date. Your own columns stay as they are, and
            Remove ESL columns takes them away.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
