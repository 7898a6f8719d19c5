import { Button, Field, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { PolicyChanges, SettingKey } from '../../../compliance/policy/policy';
import type { Setting } from '../../../compliance/policy/setting';
import { useIsBusy, useSession, useSessionState } from '../../session/session-context';
import { districtValue, schoolValues, withoutSchoolValue, withSchoolValue } from './policy-changes';
import { ValueForm } from './value-form';

const useStyles = makeStyles({
  schools: { display: 'grid', gap: tokens.spacingVerticalM },
  school: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  heading: { margin: 0, outlineStyle: 'none' },
});

interface Props {
  readonly settingKey: SettingKey;
  readonly setting: Setting<unknown>;
  readonly changes: PolicyChanges;
}

/** The values that single schools have instead of the district's. */
export function SchoolValues({ settingKey, setting, changes }: Props) {
  const session = useSession();
  const schools = useSessionState((state) => state.run?.schools);
  const isBusy = useIsBusy();
  const [picked, setPicked] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const styles = useStyles();
  const own = schoolValues(changes, settingKey);
  const others = (schools ?? []).filter((school) => !own.some(([name]) => name === school));
  const save = (school: string) => (value: unknown) => {
    setPicked('');
    heading.current?.focus();
    void session.changePolicy((stored) => withSchoolValue(stored, settingKey, school, value));
  };
  return (
    <section className={styles.schools} aria-label={`Schools with another value of: ${setting.label}`}>
      <Text as="h3" weight="semibold" className={styles.heading} ref={heading} tabIndex={-1}>
        Schools with another value
      </Text>
      {own.map(([school, value]) => (
        <div key={school} className={styles.school}>
          <ValueForm setting={setting} label={`${school}, ${setting.unit}`} value={value} onSave={save(school)} />
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => {
              // The school's line goes away, and this button with it.
              heading.current?.focus();
              void session.changePolicy((stored) => withoutSchoolValue(stored, settingKey, school));
            }}
          >
            Use the district value at {school}
          </Button>
        </div>
      ))}
      {others.length > 0 && (
        <Field label="Add a school">
          <Select value={picked} onChange={(_, { value }) => setPicked(value)}>
            <option value="">Choose a school</option>
            {others.map((school) => (
              <option key={school}>{school}</option>
            ))}
          </Select>
        </Field>
      )}
      {schools === undefined && <Text size={200}>Check the workbook first to choose among its schools.</Text>}
      {picked !== '' && (
        <ValueForm
          key={picked}
          setting={setting}
          label={`${picked}, ${setting.unit}`}
          value={districtValue(changes, settingKey)}
          onSave={save(picked)}
        />
      )}
    </section>
  );
}
