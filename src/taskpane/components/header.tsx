import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef } from 'react';
import type { ScreenName } from '../session/session';
import { useSession, useSessionState } from '../session/session-context';
import { MoreMenu } from './more-menu';

const TITLES: Readonly<Record<ScreenName, string>> = {
  check: 'ML Compliance Check',
  findings: 'Findings',
  sheets: 'Sheets',
  reports: 'Reports',
  policy: 'Policy',
  fixes: 'Fixes',
  plan: 'Plan',
  help: 'Help',
};

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '40px',
    flexShrink: 0,
    // Excel puts its own menu over the top right corner (docs/guides/office-js.md 2.15).
    padding: `0 34px 0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flexGrow: 1, margin: 0, outlineStyle: 'none' },
});

/** The name of the screen, a way back, and ⋯. A change of screen puts the focus on the name. No landmark: the pane is one itself. */
export function Header() {
  const session = useSession();
  const screen = useSessionState((state) => state.screen);
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(screen);
  useEffect(() => {
    if (last.current !== screen) heading.current?.focus();
    last.current = screen;
  }, [screen]);
  return (
    <div className={styles.header}>
      {screen !== 'check' && (
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label="Back to the check"
          onClick={() => session.show('check')}
        />
      )}
      <Text as="h1" weight="semibold" size={300} className={styles.title} ref={heading} tabIndex={-1}>
        {TITLES[screen]}
      </Text>
      <MoreMenu />
    </div>
  );
}
