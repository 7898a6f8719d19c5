import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode, Ref } from 'react';

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
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
}

/** The padding and rhythm that every screen keeps. */
export function FrameScreen({ children, ref, onKeyDown }: Props) {
  return (
    <div ref={ref} onKeyDown={onKeyDown} className={useStyles().screen}>
      {children}
    </div>
  );
}
