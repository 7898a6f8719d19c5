import { Button, Checkbox, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type RefObject } from 'react';
import { folded } from '../../../../compliance/sheets/values/text';
import { toggled } from '../../../components/toggled';
import { useIsBusy, useSession } from '../../../session/session-context';
import { useReportChoice } from '../report-choice';
import { withRegion, wrongName, type ScopeChoice } from './scope-choice';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS },
  schools: { display: 'grid', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, outlineStyle: 'none' },
  list: { display: 'grid', maxHeight: '240px', overflowY: 'auto' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The footer and the grey line of a tab have room for so much. */
const LONGEST_NAME = 60;

interface Props {
  readonly choice: Extract<ScopeChoice, { kind: 'several' }>;
  readonly onChange: (choice: ScopeChoice) => void;
  readonly legend: RefObject<HTMLLegendElement | null>;
}

/** Ticks several schools, and keeps them as a region under a name where that is wanted. */
export function SeveralSchools({ choice, legend, onChange }: Props) {
  const session = useSession();
  const isBusy = useIsBusy();
  const { known, regions } = useReportChoice();
  const { changes, schools: ticked } = choice;
  const [name, setName] = useState(changes ?? '');
  const [isAsked, setIsAsked] = useState(false);
  const styles = useStyles();
  const isTicked = (school: string) => [...ticked].some((one) => folded(one) === folded(school));
  const elsewhere = changes === null ? [] : (regions[changes] ?? []).filter((school) => !isIn(known, school));
  const tick = (school: string) => {
    const as = [...ticked].find((one) => folded(one) === folded(school)) ?? school;
    onChange({ ...choice, schools: toggled(ticked, as) });
  };
  const problem = ticked.size === 0 ? 'Tick the schools of the region.' : wrongName(name, regions, changes);
  const keep = async () => {
    setIsAsked(true);
    if (problem !== null) return;
    await session.changeRegions((stored) => withRegion(stored, changes, name, ticked));
    if (!Object.hasOwn(session.getState().settings.policyChanges.regions ?? {}, name.trim())) return;
    onChange({ kind: 'region', name: name.trim() });
    session.tell({ intent: 'success', text: `Kept region ${name.trim()}.`, hint: 'Find it under Schools.' });
  };
  return (
    <div className={styles.form}>
      <fieldset className={styles.schools}>
        <legend className={styles.legend} ref={legend} tabIndex={-1}>
          <Text weight="semibold">{changes === null ? 'Several schools' : `Schools of region ${changes}`}</Text>
        </legend>
        <div className={styles.list}>
          {known.map((school) => (
            <Checkbox key={school} label={school} checked={isTicked(school)} onChange={() => tick(school)} />
          ))}
          {elsewhere.map((school) => (
            <Checkbox
              key={school}
              label={`${school} (not in this workbook)`}
              checked={isTicked(school)}
              onChange={() => tick(school)}
            />
          ))}
        </div>
      </fieldset>
      <Field
        label={changes === null ? 'To keep them as a region, its name' : 'Name of the region'}
        validationMessage={isAsked && problem !== null ? problem : undefined}
      >
        <Input value={name} maxLength={LONGEST_NAME} onChange={(_, { value }) => setName(value)} />
      </Field>
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void keep()}>
          {changes === null ? 'Keep as a region' : 'Save region'}
        </Button>
        {changes !== null && (
          <Button size="small" onClick={() => onChange({ kind: 'region', name: changes })}>
            Leave it as it is
          </Button>
        )}
      </div>
    </div>
  );
}

function isIn(known: readonly string[], school: string): boolean {
  return known.some((one) => folded(one) === folded(school));
}
