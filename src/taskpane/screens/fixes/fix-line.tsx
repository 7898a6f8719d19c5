import { Button, Link, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { fixAddress, shownFixValue, type ProposedFix } from '../../../compliance/fixes/fix';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    ':focus-visible': {
      outlineStyle: 'solid',
      outlineWidth: '2px',
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: '-2px',
    },
  },
  current: { backgroundColor: tokens.colorNeutralBackground2 },
  change: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  small: { minWidth: 0 },
});

interface Props {
  readonly fix: ProposedFix;
  readonly isCurrent: boolean;
  readonly isBusy: boolean;
  readonly onGo: () => void;
  readonly onFix: () => void;
}

/** One cell: where it is, what it holds and what it will hold. */
export function FixLine({ fix, isCurrent, isBusy, onGo, onFix }: Props) {
  const styles = useStyles();
  const cell = `${fix.sheet}!${fixAddress(fix)}`;
  const [was, becomes] = [shownFixValue(fix.was), shownFixValue(fix.becomes)];
  return (
    <div
      role="group"
      aria-label={`${cell}: ${was} becomes ${becomes}`}
      data-fix={isCurrent ? 'current' : 'other'}
      tabIndex={isCurrent ? 0 : -1}
      className={mergeClasses(styles.line, isCurrent && styles.current)}
    >
      <Text className={styles.change}>
        <Link as="button" tabIndex={isCurrent ? 0 : -1} onClick={onGo}>
          {cell}
        </Link>{' '}
        {was} → {becomes}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        className={styles.small}
        tabIndex={isCurrent ? 0 : -1}
        disabledFocusable={isBusy}
        aria-label={`Fix ${cell}`}
        onClick={onFix}
      >
        Fix
      </Button>
    </div>
  );
}
