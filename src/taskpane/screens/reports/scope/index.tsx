import { Field, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { namedSchools, scopeText } from '../../../../compliance/reports/scope';
import { useLostFocus } from '../../../components/list-focus';
import { useSessionState } from '../../../session/session-context';
import { useReportChoice } from '../report-choice';
import { RegionActions } from './region-actions';
import { choiceOfLine, DISTRICT, lineOfChoice, regionLine, schoolLine, scopeOfChoice, SEVERAL } from './scope-choice';
import { SeveralSchools } from './several-schools';

const useStyles = makeStyles({
  scope: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'stretch', minWidth: 0 },
});

/** Of whom the reports speak: of all schools, one, several, or a region that the workbook keeps. */
export function ScopePicker() {
  const isChecked = useSessionState((state) => state.run !== null);
  const { known, regions, choice, choose } = useReportChoice();
  const place = useRef<HTMLElement>(null);
  const select = useRef<HTMLSelectElement>(null);
  const legend = useRef<HTMLLegendElement>(null);
  const styles = useStyles();
  // The button that was pressed is gone with what it was about.
  useLostFocus(place, choice.kind, () => (legend.current ?? select.current)?.focus());
  return (
    <section ref={place} className={styles.scope} aria-label="Schools of the reports">
      <Field label="Schools">
        <Select
          ref={select}
          value={lineOfChoice(choice)}
          onChange={(_, { value }) => choose(choiceOfLine(value, choice))}
        >
          <option value="">{scopeText('district')}</option>
          {known.length > 1 && <option value={SEVERAL}>Several schools…</option>}
          <Lines label="Regions" names={isChecked ? Object.keys(regions) : []} lineOf={regionLine} />
          <Lines label="One school" names={known} lineOf={schoolLine} />
        </Select>
      </Field>
      {!isChecked && <Text size={200}>Check the workbook first to choose among its schools.</Text>}
      {choice.kind === 'region' && (
        <>
          <RegionSchools name={choice.name} />
          <RegionActions
            name={choice.name}
            onChange={choose}
            onDeleted={() => {
              choose(DISTRICT);
              select.current?.focus();
            }}
          />
        </>
      )}
      {choice.kind === 'several' && (
        <SeveralSchools key={choice.changes ?? ''} choice={choice} legend={legend} onChange={choose} />
      )}
    </section>
  );
}

interface LinesProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly lineOf: (name: string) => string;
}

function Lines({ label, names, lineOf }: LinesProps) {
  if (names.length === 0) return null;
  return (
    <optgroup label={label}>
      {names.map((name) => (
        <option key={name} value={lineOf(name)}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

/** The schools of a region, and those of them that are not in this workbook. */
function RegionSchools({ name }: { readonly name: string }) {
  const { known, regions } = useReportChoice();
  const { found, unknown } = namedSchools(known, regions[name] ?? []);
  const hasScope = scopeOfChoice({ kind: 'region', name }, known, regions) !== null;
  return (
    <Text>
      {hasScope ? `${found.join(', ')}.` : 'No school of this region is in this workbook.'}
      {unknown.length > 0 && ` Not in this workbook: ${unknown.join(', ')}.`}
    </Text>
  );
}
