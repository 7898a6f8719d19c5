import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { FrameScreen } from '../../components/frame-screen';
import { useLostFocus } from '../../components/list-focus';
import { planOf } from '../../session/plan-desk';
import { useSession, useSessionState } from '../../session/session-context';
import { AddRows } from './add-rows';
import { AddedPlans } from './added-plans';
import { BuildForm } from './build-form';
import { InPlaceList } from './in-place-list';
import { OpenMls } from './open-mls';
import { PlanGroups } from './plan-groups';
import { PlanSummary } from './plan-summary';
import { WeekPicture } from './week-picture';

const useStyles = makeStyles({
  place: { outlineStyle: 'none' },
  notes: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Builds an ESL schedule for a school, shows it, and puts it into the sheet where the user wants it. */
export function PlanScreen() {
  const session = useSession();
  const run = useSessionState((state) => state.run);
  const shown = useSessionState((state) => state.plan);
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed may be gone with what it was about; then the screen takes the focus, so that keys go on working.
  useLostFocus(place, shown, () => place.current?.focus({ preventScroll: true }));
  if (run === null)
    return (
      <FrameScreen>
        <Text>Nothing was checked yet.</Text>
        <Button appearance="primary" onClick={() => void session.check()}>
          Check workbook
        </Button>
      </FrameScreen>
    );
  const plan = planOf(shown);
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <FrameScreen>
        <BuildForm schools={run.mlSchools} />
        <AddedPlans />
        {shown !== null && plan === null && <NotBuilt />}
        {shown !== null && plan !== null && (
          <>
            <PlanSummary plan={plan} search={shown.search} />
            <AddRows plan={plan} />
            <PlanGroups plan={plan} />
            <InPlaceList plan={plan} cells={shown.cells} />
            <OpenMls plan={plan} hasRelaxations={shown.hasRelaxations} />
            <WeekPicture week={shown.week} school={plan.school} />
            {plan.notes.length > 0 && (
              <ul className={styles.notes} aria-label="Notes on the plan">
                {plan.notes.map((note) => (
                  <li key={note}>
                    <Text size={200}>{note}</Text>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </FrameScreen>
    </div>
  );
}

/** Why there is no plan. */
function NotBuilt() {
  const built = useSessionState((state) => state.plan?.plan ?? null);
  const styles = useStyles();
  if (built === null || !('missing' in built))
    return <Text>The plan could not be verified, and is not shown: a fault of this program. Nothing was changed.</Text>;
  return (
    <div>
      <Text>No plan could be built for {built.school}. Missing:</Text>
      <ul className={styles.notes}>
        {built.missing.map((text) => (
          <li key={text}>
            <Text>{text}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
