import { SearchBox, Text, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { POLICY_ID } from '../../../compliance/policy/boston-2024';
import { countChanges } from '../../../compliance/policy/policy';
import { counted } from '../../../compliance/reports/wording';
import { FrameScreen } from '../../components/frame-screen';
import { useSessionState } from '../../session/session-context';
import { ConfidenceLegend } from './confidence-badge';
import { isChanged } from './policy-changes';
import { PolicyFileActions } from './policy-file-actions';
import { findSettings } from './search';
import { SettingItem } from './setting-item';

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: 'none' },
  heading: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  group: { display: 'grid', gap: tokens.spacingVerticalXS },
});

/** Every value of the rules, with its source; the user's changes are kept in the workbook. */
export function PolicyScreen() {
  const changes = useSessionState((state) => state.settings.policyChanges);
  const [text, setText] = useState('');
  const [isChangedOnly, setIsChangedOnly] = useState(false);
  const styles = useStyles();
  const count = countChanges(changes);
  const groups = findSettings(text, (key) => !isChangedOnly || isChanged(changes, key));
  return (
    <FrameScreen>
      <Text>
        The values that the checks use: {POLICY_ID},{' '}
        {count === 0 ? 'none changed' : `${counted(count, 'value')} changed`}. Your changes are kept in this workbook
        and printed on every report.
      </Text>
      <PolicyFileActions changes={changes} />
      <SearchBox
        className={styles.search}
        placeholder="Find a value"
        aria-label="Find a value"
        value={text}
        dismiss={{ 'aria-label': 'Clear the search' }}
        onChange={(_, { value }) => setText(value)}
      />
      <div>
        <ToggleButton size="small" checked={isChangedOnly} onClick={() => setIsChangedOnly(!isChangedOnly)}>
          Only what you changed
        </ToggleButton>
      </div>
      <ConfidenceLegend />
      {groups.map(({ about, title, keys }) => (
        <section key={title} className={styles.group} aria-label={title}>
          <Text as="h2" weight="semibold" size={300} className={styles.heading}>
            {title}
          </Text>
          {about !== undefined && <Text size={200}>{about}</Text>}
          <ul className={styles.list}>
            {keys.map((key) => (
              <SettingItem key={key} settingKey={key} changes={changes} />
            ))}
          </ul>
        </section>
      ))}
      <Text role="status">
        {groups.length === 0 ? 'No value fits. Try another word, such as "minutes" or "class size".' : ''}
      </Text>
    </FrameScreen>
  );
}
