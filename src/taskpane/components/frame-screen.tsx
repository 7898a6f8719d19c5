import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';

const useStyles = makeStyles({
  screen: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
});

interface Props {
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/** The padding and rhythm that every screen keeps. */
export function FrameScreen({ children, ref }: Props) {
  return (
    <div ref={ref} className={useStyles().screen}>
      {children}
    </div>
  );
}
