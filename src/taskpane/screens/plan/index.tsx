import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { PlanMode } from '../../../compliance/builder/plan';
import { FrameScreen } from '../../components/frame-screen';
import { useLostFocus } from '../../components/list-focus';
import { SteadyView } from '../../components/steady-view';
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
  notes: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Builds an ESL schedule for a school, shows it, and puts it into the sheet where the user wants it. */
export function PlanScreen() {
  const session = useSession();
  const run = useSessionState((state) => state.run);
  const shown = useSessionState((state) => state.plan);
  const added = useSessionState((state) => state.addedPlans);
  const [mode, setMode] = useState<PlanMode>(shown?.mode ?? 'repair');
  const left = useSessionState((state) => state.planLeft);
  const runAt = useSessionState((state) => state.runAt);
  const outOfDate = useSessionState((state) => state.outOfDate);
  const inView = useMemo(() => [shown, added], [shown, added]);
  const place = useRef<HTMLDivElement>(null);
  const build = useRef<HTMLButtonElement>(null);
  // The button that was pressed may be gone with what it was about; then the one that goes on from here takes the focus.
  useLostFocus(place, inView, () => build.current?.focus({ preventScroll: true }));
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
    <SteadyView watch={[added, left, runAt, outOfDate]}>
      <FrameScreen ref={place}>
        <BuildForm schools={run.mlSchools} mode={mode} onMode={setMode} button={build} />
        <AddedPlans />
        {shown !== null && plan === null && <NotBuilt />}
        {shown !== null && plan !== null && (
          <>
            <PlanSummary plan={plan} shown={shown} />
            <PlanNotes notes={plan.notes} />
            <AddRows plan={plan} />
            <PlanGroups plan={plan} />
            <InPlaceList plan={plan} shown={shown} />
            <OpenMls
              plan={plan}
              shown={shown}
              onAnew={() => {
                setMode('anew');
                void session.buildPlan(plan.school, 'anew');
              }}
            />
            <WeekPicture week={shown.week} school={plan.school} />
          </>
        )}
      </FrameScreen>
    </SteadyView>
  );
}

/** What the plan takes for granted, or could not use. */
function PlanNotes({ notes }: { readonly notes: readonly string[] }) {
  const styles = useStyles();
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label="Notes on the plan">
      {notes.map((note) => (
        <li key={note}>
          <Text size={200}>{note}</Text>
        </li>
      ))}
    </ul>
  );
}

/** Why there is no plan. */
function NotBuilt() {
  const built = useSessionState((state) => state.plan?.plan ?? null);
  const fault = useSessionState((state) => state.plan?.fault ?? null);
  const styles = useStyles();
  if (built === null || !('missing' in built))
    return (
      <Text>
        The plan could not be verified, and is not shown: a fault of this program ({fault}). Nothing was changed.
      </Text>
    );
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
