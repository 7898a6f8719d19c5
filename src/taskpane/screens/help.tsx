import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { BUILD } from '../build';
import { FrameScreen } from '../components/frame-screen';
import { TERMS } from '../components/terms';
import { useTour } from '../components/tour';
import { useSession } from '../session/session-context';
import { HighlightLegend } from '../components/highlight-legend';

const useStyles = makeStyles({
  heading: { margin: 0 },
  terms: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0 },
  term: { display: 'inline', fontWeight: tokens.fontWeightSemibold, marginInlineEnd: tokens.spacingHorizontalXS },
  meaning: { display: 'inline', margin: 0 },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** How to use the pane, in a minute. */
export function HelpScreen() {
  const styles = useStyles();
  const session = useSession();
  const { setStep } = useTour();
  const showTour = () => {
    setStep(0);
    session.show('check');
  };
  return (
    <FrameScreen>
      <Text as="h2" weight="semibold" className={styles.heading}>
        In a minute
      </Text>
      <ol className={styles.list}>
        <li>Check the workbook; in Excel the pane does it when it opens. It reads every sheet and changes nothing.</li>
        <li>Open the first line under Fix first. Each card says what is wrong and what to do.</li>
        <li>Go to the cell, mend it. The finding goes by itself, or after Check again.</li>
        <li>A finding that may stand can be waived with a reason, which reports show.</li>
        <li>
          Plan, under ⋯, proposes an ESL schedule that closes the gaps. You choose what of it goes into the sheet.
        </li>
        <li>Write report tabs when you are done.</li>
      </ol>
      <div>
        <Button onClick={showTour}>Show the tour</Button>
      </div>
      <Text as="h2" weight="semibold" className={styles.heading}>
        Words of the field
      </Text>
      <dl className={styles.terms}>
        {Object.entries(TERMS).map(([term, meaning]) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.meaning}>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Text as="h2" weight="semibold" className={styles.heading}>
        Keys
      </Text>
      <ul className={styles.list}>
        <li>Up and Down arrows walk the lines of the check and the findings, Home and End go to the first and last.</li>
        <li>Enter selects the cell; the focus stays in the list.</li>
        <li>F6 moves between the pane and the sheet.</li>
      </ul>
      <Text as="h2" weight="semibold" className={styles.heading}>
        Colors on the sheets
      </Text>
      <HighlightLegend />
      <Text as="h2" weight="semibold" className={styles.heading}>
        Your data
      </Text>
      <Text>
        Nothing leaves the workbook. Saved in it, and so going with the file: what you set (kinds of sheets, policy,
        waivers, locked groups) and ticked, earlier runs to compare with, and what fixed cells held before. Whoever has
        the file can read it.
      </Text>
      <Text size={200}>Version {BUILD}</Text>
    </FrameScreen>
  );
}
