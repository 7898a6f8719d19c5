import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Plan } from '../../../compliance/builder/plan';
import { proofSentence } from '../../../compliance/builder/plan-words';
import { counted } from '../../../compliance/reports/wording';
import type { ShownPlan } from '../../session/session';
import { useSessionState } from '../../session/session-context';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  table: { borderCollapse: 'collapse', width: '100%', '& td, & th': { textAlign: 'end', padding: '2px 0' } },
  what: { display: 'block', textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  number: { fontVariantNumeric: 'tabular-nums', minWidth: '44px' },
  heading: { margin: 0 },
});

const SEARCH_WORDS: Readonly<Record<ShownPlan['search'], string | null>> = {
  looking: 'A better plan is being looked for.',
  done: null,
  'not here': 'The exact plan could not be looked for here, so this is the first answer alone.',
  stopped: 'The search for a better plan was stopped.',
};

interface Props {
  readonly plan: Plan;
  readonly shown: ShownPlan;
}

/** What the plan does for the MLs of the school: today beside then, and how sure it is that no plan serves more. */
export function PlanSummary({ plan, shown: { builtOn, search } }: Props) {
  const isBehind = useSessionState((state) => state.outOfDate || state.runAt !== builtOn);
  const styles = useStyles();
  const { after, before, mls } = plan;
  const rows: readonly (readonly [string, number, number])[] = [
    ['MLs short of ESL', before.unserved, after.unserved],
    ['ESL classes with a group, size or teacher finding', before.illegalGroups, after.illegalGroups],
  ];
  const words = SEARCH_WORDS[search];
  return (
    <section className={styles.card} aria-labelledby="plan-summary">
      <Text as="h2" id="plan-summary" weight="semibold" size={400} className={styles.heading}>
        {after.legal} of {counted(mls, 'ML')} {after.legal === 1 ? 'has' : 'have'} full and legal ESL, {before.legal}{' '}
        today
      </Text>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">Today</th>
            <th scope="col">Then</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, today, then]) => (
            <tr key={what}>
              <th scope="row">
                <Text size={200} className={styles.what}>
                  {what}
                </Text>
              </th>
              <td className={styles.number}>{today}</td>
              <td className={styles.number}>
                <Text weight="semibold">{then}</Text>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {search !== 'looking' && <Text>{proofSentence(plan)}</Text>}
      {words !== null && <Text size={200}>{words}</Text>}
      {isBehind && (
        <Text size={200}>The workbook was changed after this was built. Build again for what it holds now.</Text>
      )}
    </section>
  );
}
