import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { SEVERITY_WORDS } from '../../../compliance/reports/wording';
import { SeverityIcon } from '../../components/severity';
import { CardActions } from './card-actions';
import type { CardProps } from './card-props';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outlineStyle: 'solid',
      outlineWidth: '2px',
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: '-2px',
    },
  },
  current: {
    cursor: 'default',
    backgroundColor: tokens.colorNeutralBackground2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
    paddingInlineStart: '9px',
  },
  about: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center', overflowWrap: 'anywhere' },
  text: { overflowWrap: 'anywhere' },
});

/** One problem: whom it is about, the fact, and for the current one also the step and what can be done. */
export const FindingCard = memo(function FindingCard(props: CardProps) {
  const { view, isCurrent, onPick } = props;
  const styles = useStyles();
  const { finding, about, words } = view;
  return (
    <div
      role="group"
      className={mergeClasses(styles.card, isCurrent && styles.current)}
      aria-label={`${SEVERITY_WORDS[finding.severity]}: ${about}. ${words.message}`}
      aria-current={isCurrent}
      data-finding={isCurrent ? 'current' : 'other'}
      tabIndex={isCurrent ? 0 : -1}
      onClick={isCurrent ? undefined : onPick}
    >
      <span className={styles.about}>
        <SeverityIcon severity={finding.severity} />
        <Text weight="semibold">{about}</Text>
      </span>
      <Text className={styles.text}>{words.message}</Text>
      {isCurrent && <Text className={styles.text}>{words.fix}</Text>}
      {isCurrent && <CardActions {...props} />}
    </div>
  );
});
