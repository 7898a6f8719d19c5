import {
  Button,
  Link,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ChevronLeft16Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import { useSession, useSessionState } from '../../session/session-context';
import { Words } from '../../components/words';
import { FixThisCell } from '../fixes/fix-this-cell';
import { AboutCheck } from './about-check';
import type { CardProps } from './card-props';
import { ClassRows } from './class-rows';
import { WaiveDialog } from './waive-dialog';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  walk: { display: 'flex', alignItems: 'center', marginInlineStart: 'auto' },
  small: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
  why: { maxWidth: '280px' },
  waiver: { flexBasis: '100%', overflowWrap: 'anywhere' },
});

/** Go to the cell, why, waive, previous and next. */
export function CardActions({ view, also, place, of, why, isOfClasses, onGo, onStep }: CardProps) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState(({ activity }) => activity.kind === 'working');
  const [isWaiving, setIsWaiving] = useState(false);
  const { finding } = view;
  const { sheet, cells } = finding.location;
  const views = [view, ...also];
  const keys = views.map(({ key }) => key);
  return (
    <div className={styles.line}>
      {isOfClasses && finding.studentId !== null && <ClassRows studentId={finding.studentId} />}
      {views.map((each) => (
        <CellLinks key={each.index} view={each} onGo={onGo} />
      ))}
      <FixThisCell sheet={sheet} cells={cells} />
      <Popover withArrow trapFocus>
        <PopoverTrigger disableButtonEnhancement>
          <Button appearance="subtle" size="small" className={styles.small}>
            Why
          </Button>
        </PopoverTrigger>
        <PopoverSurface className={styles.why} aria-label="Why this matters" tabIndex={-1}>
          <Text block>
            <Words>{why}</Words>
          </Text>
          <AboutCheck check={finding.check} />
        </PopoverSurface>
      </Popover>
      {finding.waiver === null ? (
        <Button
          appearance="subtle"
          size="small"
          className={styles.small}
          disabled={isBusy}
          onClick={() => setIsWaiving(true)}
        >
          Waive…
        </Button>
      ) : (
        <Button
          appearance="subtle"
          size="small"
          className={styles.small}
          disabled={isBusy}
          onClick={() => void session.unwaive(keys)}
        >
          Take waiver back
        </Button>
      )}
      <span className={styles.walk}>
        <Button
          appearance="subtle"
          size="small"
          className={styles.small}
          icon={<ChevronLeft16Regular />}
          aria-label="Previous finding"
          onClick={() => onStep('previous')}
        />
        <Text size={200}>
          {place.toLocaleString('en-US')}/{of.toLocaleString('en-US')}
        </Text>
        <Button
          appearance="subtle"
          size="small"
          className={styles.small}
          icon={<ChevronRight16Regular />}
          aria-label="Next finding"
          onClick={() => onStep('next')}
        />
      </span>
      {finding.waiver !== null && (
        <Text size={200} className={styles.waiver}>
          Waived on {finding.waiver.date}
          {finding.waiver.author === undefined ? '' : ` by ${finding.waiver.author}`}: {finding.waiver.reason}
        </Text>
      )}
      {isWaiving && <WaiveDialog view={view} also={also} onClose={() => setIsWaiving(false)} />}
    </div>
  );
}

/** The cells of a finding; the first is the one to mend. */
function CellLinks({ view, onGo }: Pick<CardProps, 'view' | 'onGo'>) {
  const { location, mend } = view.finding;
  const { sheet, cells, row } = location;
  const targets = cells.length > 0 ? cells : [`A${row}`];
  return (
    <>
      {mend !== undefined && (
        <Link as="button" onClick={() => onGo(view)}>
          {`${mend.sheet}!${mend.cells[0]}`} <span aria-hidden>→</span>
        </Link>
      )}
      {targets.map((cell, at) => (
        <Link key={cell} as="button" onClick={() => onGo(view, cell)}>
          {at === 0 ? `${sheet}!${cell}` : cell} <span aria-hidden>→</span>
        </Link>
      ))}
    </>
  );
}
