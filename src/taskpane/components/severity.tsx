import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../compliance/findings/finding';

const ICONS = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  info: Info16Filled,
  ok: CheckmarkCircle16Filled,
} as const;

/** As they stand behind a count: `23 to fix`. */
export const SEVERITY_PHRASES: Readonly<Record<Severity, string>> = {
  error: 'to fix',
  warning: 'to review',
  info: 'for information',
};

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
  ok: { color: tokens.colorStatusSuccessForeground1 },
});

interface Props {
  readonly severity: Severity | 'ok';
  /** For screen readers, where no word beside it says the same. */
  readonly label?: string;
}

/** The icon of a severity. */
export function SeverityIcon({ severity, label }: Props) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  const name = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <Icon {...name} className={mergeClasses(styles.icon, styles[severity])} />;
}
