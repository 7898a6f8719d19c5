import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { counted, SEVERITY_WORDS } from '../../../compliance/reports/wording';
import { SeverityIcon } from '../../components/severity';
import { Words } from '../../components/words';
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

/** Whom a card is about: a teacher's classes are one card. */
export function aboutCard({ view, also }: Pick<CardProps, 'view' | 'also'>): string {
  return also.length === 0
    ? view.about
    : `${view.finding.teacher ?? view.about} · ${counted(also.length + 1, 'class', 'classes')}`;
}

/** One problem: whom it is about, the fact, and for the current one also the step and what can be done. */
export const FindingCard = memo(function FindingCard(props: CardProps) {
  const { view, also, isCurrent, onPick } = props;
  const styles = useStyles();
  const { finding, words } = view;
  const about = aboutCard(props);
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
      <Text className={styles.text}>
        <Words>{words.message}</Words>
      </Text>
      {isCurrent &&
        also.map((other) => (
          <Text key={other.index} className={styles.text}>
            <Words>{other.words.message}</Words>
          </Text>
        ))}
      {isCurrent && (
        <Text className={styles.text}>
          <Words>{words.fix}</Words>
        </Text>
      )}
      {isCurrent && <CardActions {...props} />}
    </div>
  );
});
