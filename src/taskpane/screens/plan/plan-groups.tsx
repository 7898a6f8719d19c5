import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useMemo, useState } from 'react';
import type { Plan, PlanGroup } from '../../../compliance/builder/plan';
import { counted } from '../../../compliance/reports/wording';
import { toggled } from '../../components/toggled';
import { walkLines } from '../../components/walk-lines';
import { decisionOn, type Decision } from '../../session/plan-lines';
import { useSession, useSessionState } from '../../session/session-context';
import { ChildLine } from './child-line';
import { DecisionButtons } from './decision-buttons';
import { planSections, type PlanSection } from './plan-sections';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  group: { borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke2}` },
  top: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXS,
    padding: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  toggle: { justifyContent: 'flex-start', textAlign: 'start', minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
  times: { whiteSpace: 'nowrap' },
  about: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`, display: 'block' },
  filled: { backgroundColor: tokens.colorNeutralBackground2 },
  children: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** The groups of a plan with their students; what is in no group comes last. */
export function PlanGroups({ plan }: { readonly plan: Plan }) {
  const styles = useStyles();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const sections = useMemo(() => planSections(plan), [plan]);
  if (sections.length === 0) return null;
  return (
    <section className={styles.list} aria-labelledby="plan-groups" onKeyDown={walkLines}>
      <Text as="h2" id="plan-groups" weight="semibold" size={300} className={styles.heading}>
        Groups
      </Text>
      <Text size={200}>
        Everything is accepted until you say otherwise. Locked stays in every later plan; rejected is never offered
        again.
      </Text>
      {sections.map((section) => {
        const id = section.group?.id ?? '';
        return (
          <GroupCard
            key={id}
            plan={plan}
            section={section}
            isOpen={open.has(id)}
            onToggle={() => setOpen(toggled(open, id))}
          />
        );
      })}
    </section>
  );
}

interface Props {
  readonly plan: Plan;
  readonly section: PlanSection;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function GroupCard({ plan, section: { children, group }, isOpen, onToggle }: Props) {
  const session = useSession();
  const choices = useSessionState((state) => state.planChoices);
  const styles = useStyles();
  const ids = children.flatMap(({ lines }) => lines.slice(0, 1).map(({ id }) => id));
  const decisions = new Set(ids.map((id) => decisionOn(choices, plan.school, id)));
  const [only] = decisions;
  const name = group === null ? 'Rows that are left' : [group.section, group.teacher].filter(Boolean).join(' · ');
  const times = group?.times ?? '';
  const title = [name, times].filter(Boolean).join(' · ');
  const decide = (lines: readonly string[]) => (decision: Decision) =>
    void session.decidePlanLines(plan.school, lines, decision);
  return (
    <div className={styles.group}>
      <div className={styles.top} data-line>
        <h3 className={styles.heading}>
          <Button
            appearance="transparent"
            className={styles.toggle}
            icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            aria-expanded={isOpen}
            onClick={onToggle}
          >
            <span>
              {title.slice(0, title.length - times.length)}
              <span className={styles.times}>{times}</span>
            </span>
          </Button>
        </h3>
        <DecisionButtons about={title} decision={decisions.size === 1 ? (only ?? null) : null} onDecide={decide(ids)} />
      </div>
      <Text size={200} className={mergeClasses(styles.about, styles.filled)}>
        {group === null ? leftText(children.length) : aboutGroup(group)}
      </Text>
      {isOpen && (
        <ul className={styles.children} aria-label={`Students: ${title}`}>
          {children.map((child) => (
            <li key={child.lines[0]?.id}>
              <ChildLine
                child={child}
                decision={decisionOn(choices, plan.school, child.lines[0]?.id ?? '')}
                onDecide={decide(child.lines.slice(0, 1).map(({ id }) => id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function leftText(students: number): string {
  return `${counted(students, 'student')} · marked as not scheduled, without a row in their place`;
}

function aboutGroup({ course, grades, isNew, levels, size, students, term, type }: PlanGroup): string {
  const who = `${counted(students.length, 'ML')} more, ${size} in all`;
  const parts = [
    isNew ? 'New group' : 'A class of today',
    course,
    type,
    term,
    grades.length === 0 ? '' : `grade ${grades.join(', ')}`,
    levels.length === 0 ? '' : `level ${levels.join(', ')}`,
    who,
  ];
  return parts.filter((text) => text !== '').join(' · ');
}
