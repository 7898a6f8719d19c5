import { Button, Field, Radio, RadioGroup, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type RefObject } from 'react';
import type { PlanMode } from '../../../compliance/builder/plan';
import { useIsBusy, useSession, useSessionState } from '../../session/session-context';
import { PlanProgress } from './plan-progress';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  field: { width: '100%' },
});

interface Props {
  readonly schools: readonly string[];
  readonly mode: PlanMode;
  readonly onMode: (mode: PlanMode) => void;
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** Which school, and how much of today's schedule stays; then how the building goes. */
export function BuildForm({ button, mode, onMode, schools }: Props) {
  const session = useSession();
  const shown = useSessionState((state) => state.plan);
  const isBusy = useIsBusy();
  const styles = useStyles();
  const last = shown?.plan?.school;
  const [picked, setPicked] = useState(last ?? schools[0] ?? '');
  const school = schools.includes(picked) ? picked : (schools[0] ?? '');
  if (schools.length === 0)
    return <Text>No school in the workbook has an active ML, so there is nothing to plan.</Text>;
  const isAgain = shown !== null && last === school;
  return (
    <div className={styles.form}>
      <Field label="School" className={styles.field}>
        <Select value={school} onChange={(_, { value }) => setPicked(value)}>
          {schools.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="What stays of today’s ESL schedule" className={styles.field}>
        <RadioGroup value={mode} onChange={(_, { value }) => onMode(value === 'anew' ? 'anew' : 'repair')}>
          <Radio value="repair" label="Repair: every ESL row that nothing is wrong with" />
          <Radio value="anew" label="Build anew: locked and embedded rows only" />
        </RadioGroup>
      </Field>
      <Button
        ref={button}
        appearance={shown === null ? 'primary' : 'secondary'}
        disabledFocusable={isBusy}
        onClick={() => void session.buildPlan(school, mode)}
      >
        {isAgain ? 'Build again' : 'Build'}
      </Button>
      <PlanProgress of="building" begun={button} />
      {shown === null && (
        <Text size={200}>Building changes nothing in the workbook. What it proposes is shown first.</Text>
      )}
    </div>
  );
}
