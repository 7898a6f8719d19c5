import { ProgressBar, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: { transformOrigin: 'left', transitionProperty: 'transform', willChange: 'transform' },
});

/** For each of them the browser paints the page once, a tenth of whose time that takes beside a large sheet. */
const STEPS = 40;

/**
 * How much is done, from 0 to 1; null: nobody knows. It is drawn by moving: for a change of width, which is Fluent's way, the browser lays
 * out and paints the page frame by frame for 0.3 s, which was half of the page's time while a large workbook was read.
 */
export function ShareBar({ share }: { readonly share: number | null }) {
  const styles = useStyles();
  if (share === null) return <ProgressBar />;
  const shown = Math.floor(share * STEPS) / STEPS;
  return (
    <ProgressBar
      value={shown}
      bar={{ className: styles.bar, style: { width: '100%', transform: `scaleX(${shown})` } }}
    />
  );
}
