import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { counted } from '../../../compliance/reports/wording';
import type { FixGroup } from './fix-rows';

const useStyles = makeStyles({
  heading: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    justifyItems: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, marginInlineStart: '-8px' },
  toggle: { paddingInline: tokens.spacingHorizontalXS, justifyContent: 'flex-start', textAlign: 'start' },
});

interface Props {
  readonly group: FixGroup;
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  /** Whether fixing this kind is what the screen is for: there is no other. */
  readonly isOnly: boolean;
  readonly onToggle: () => void;
  readonly onFix: () => void;
}

/** A kind of slip: what it does, and one click for all its cells. */
export function KindHeading({ group, isOpen, isBusy, isOnly, onToggle, onFix }: Props) {
  const styles = useStyles();
  const { kind, fixes } = group;
  return (
    <div className={styles.heading}>
      <h2 className={styles.title}>
        <Button
          appearance="transparent"
          className={styles.toggle}
          icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          {kind.title}
        </Button>
      </h2>
      <Text size={200}>{kind.says}</Text>
      <Button
        size="small"
        appearance={isOnly ? 'primary' : 'secondary'}
        disabledFocusable={isBusy}
        aria-label={`Fix ${counted(fixes.length, 'cell')}: ${kind.title}`}
        onClick={onFix}
      >
        Fix {counted(fixes.length, 'cell')}
      </Button>
    </div>
  );
}
