import { Button, CounterBadge, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { SEVERITY_WORDS } from '../../../compliance/reports/wording';
import { SeverityIcon } from '../../components/severity';
import type { FindingGroup } from './groups';

const useStyles = makeStyles({
  heading: { margin: 0, backgroundColor: tokens.colorNeutralBackground2 },
  button: {
    width: '100%',
    justifyContent: 'flex-start',
    gap: tokens.spacingHorizontalS,
    borderRadius: 0,
    textAlign: 'start',
    paddingInline: tokens.spacingHorizontalS,
  },
  title: { flexGrow: 1 },
});

interface Props {
  readonly group: FindingGroup;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function GroupHeading({ group, isOpen, onToggle }: Props) {
  const styles = useStyles();
  const { title, severity, findings } = group;
  return (
    <h2 className={styles.heading}>
      <Button
        appearance="transparent"
        className={styles.button}
        icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={isOpen}
        onClick={onToggle}
      >
        <SeverityIcon severity={severity} label={SEVERITY_WORDS[severity]} />
        <span className={styles.title}>{title}</span>
        <CounterBadge count={findings.length} overflowCount={99_999} appearance="filled" color="informative" />
      </Button>
    </h2>
  );
}
