import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import { counted } from '../../../compliance/reports/wording';
import { useLostFocus } from '../../components/list-focus';
import { useIsBusy, useSession, useSessionState } from '../../session/session-context';
import { FixList } from './fix-list';
import { groupFixes, type FixGroup } from './fix-rows';
import { LeftCellsList } from './left-cells-list';
import { MadeFixesList } from './made-fixes-list';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: '240px', outlineStyle: 'none' },
  top: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    flexShrink: 0,
    maxHeight: '50%',
    overflowY: 'auto',
    boxSizing: 'border-box',
    '> ul': { width: '100%' },
  },
});

/** Cells whose value is certain though their form is not: a look at each change before it is made, and a way back after. */
export function FixesScreen() {
  const run = useSessionState((state) => state.run);
  const fixes = useSessionState((state) => state.fixes);
  const session = useSession();
  const styles = useStyles();
  const groups = useMemo(() => groupFixes(fixes?.fixes ?? []), [fixes]);
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed may be gone with its cells; then the screen takes the focus, so that keys go on working.
  useLostFocus(place, fixes, () => place.current?.focus({ preventScroll: true }));
  return (
    <div className={styles.screen} ref={place} tabIndex={-1}>
      <div className={styles.top}>
        <MadeFixesList />
        <LeftCellsList />
        {run === null ? (
          <>
            <Text>Nothing was checked yet.</Text>
            <Button appearance="primary" onClick={() => void session.check()}>
              Check workbook
            </Button>
          </>
        ) : fixes === null ? (
          <Spinner size="tiny" label="Looking for cells to fix…" />
        ) : (
          <WhatToFix groups={groups} />
        )}
      </div>
      {run !== null && groups.length > 0 && <FixList groups={groups} />}
    </div>
  );
}

function WhatToFix({ groups }: { readonly groups: readonly FixGroup[] }) {
  const session = useSession();
  const isBusy = useIsBusy();
  if (groups.length === 0)
    return <Text>No cell needs a fix of its form. What is wrong otherwise stands in Findings.</Text>;
  const all = groups.flatMap(({ fixes }) => fixes);
  return (
    <>
      <Text>
        The check reads these cells as they are meant; formulas and other systems may not. A fix changes no finding, and
        no cell that is not listed.
      </Text>
      {groups.length > 1 && (
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void session.applyFixes(all)}>
          Fix all {counted(all.length, 'cell')}
        </Button>
      )}
    </>
  );
}
