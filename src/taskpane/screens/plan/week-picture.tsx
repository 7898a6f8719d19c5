import { Button, FluentProvider, Text, makeStyles, tokens, webLightTheme } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { WeekView } from '../../worker/plan-view';
import { WeekTable } from './week-table';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  heading: { margin: 0 },
  scroll: { overflowX: 'auto', width: '100%' },
});

/** Hides the page on paper but for the picture, and the picture on screen. */
const PRINT_RULES = `
@page { size: landscape; margin: 12mm }
@media screen { [data-print-week] { display: none } }
@media print {
  body > :not([data-print-week]) { display: none !important }
  [data-print-week] { print-color-adjust: exact }
  [data-print-week] table { width: 100%; font-size: 9pt; line-height: 1.3 }
  [data-print-week] tr { break-inside: avoid }
}
`;

const LEGEND = 'L = levels, then how many MLs; the color is that of the lowest level. Outlined: new. Hatched: free.';

interface Props {
  readonly week: WeekView;
  readonly school: string;
}

/** The week with the plan applied: ESL teachers by period. It prints by itself. */
export function WeekPicture({ week, school }: Props) {
  const styles = useStyles();
  const [paper, setPaper] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (paper === null) return undefined;
    // Some browsers print only after `print` has returned.
    const printed = () => setPaper(null);
    window.addEventListener('afterprint', printed, { once: true });
    window.print();
    return () => {
      window.removeEventListener('afterprint', printed);
      paper.remove();
    };
  }, [paper]);
  if (week.teachers.length === 0) return null;
  const print = () => {
    const sheet = document.createElement('div');
    sheet.dataset.printWeek = '';
    const style = sheet.appendChild(document.createElement('style'));
    style.textContent = PRINT_RULES;
    setPaper(document.body.appendChild(sheet));
  };
  return (
    <section className={styles.section} aria-labelledby="plan-week">
      <Text as="h2" id="plan-week" weight="semibold" size={300} className={styles.heading}>
        The week with the plan
      </Text>
      <Text size={200}>{LEGEND}</Text>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="The week of the ESL teachers">
        <WeekTable week={week} caption={`ESL teachers of ${school} by period`} />
      </div>
      <Button icon={<PrintRegular />} onClick={print}>
        Print the week
      </Button>
      {paper !== null &&
        createPortal(
          <FluentProvider theme={webLightTheme}>
            <WeekTable week={week} caption={`ESL week of ${school} with the plan. ${LEGEND}`} />
          </FluentProvider>,
          paper,
        )}
    </section>
  );
}
