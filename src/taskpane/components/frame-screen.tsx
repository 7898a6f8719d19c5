import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  screen: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
});

/** The padding and rhythm that every screen keeps. */
export function FrameScreen({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().screen}>{children}</div>;
}
