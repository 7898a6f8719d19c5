import { Badge, Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useRef, useState } from 'react';
import { settingOf, type PolicyChanges, type SettingKey } from '../../../compliance/policy/policy';
import { useIsBusy, useSession } from '../../session/session-context';
import { ConfidenceBadge } from './confidence-badge';
import { districtValue, isChanged, schoolValues, withDistrictValue, withoutSetting } from './policy-changes';
import { SchoolValues } from './school-values';
import { shownValue } from '../../../compliance/policy/shown-value';
import { ValueForm } from './value-form';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    width: '100%',
    justifyContent: 'flex-start',
    alignItems: 'start',
    textAlign: 'start',
    paddingInline: 0,
  },
  words: { display: 'grid', minWidth: 0, gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  body: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: `0 0 ${tokens.spacingVerticalM} 26px`,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly settingKey: SettingKey;
  readonly changes: PolicyChanges;
}

/** A value of the rules with its source and how sure it is. Opens to be changed. */
export function SettingItem({ settingKey, changes }: Props) {
  const session = useSession();
  const isBusy = useIsBusy();
  const [isOpen, setIsOpen] = useState(false);
  const styles = useStyles();
  const id = useId();
  const head = useRef<HTMLButtonElement>(null);
  const setting = settingOf(settingKey);
  if (setting === undefined) return null;
  const value = districtValue(changes, settingKey);
  const schools = schoolValues(changes, settingKey).length;
  return (
    <li className={styles.item}>
      <Button
        ref={head}
        appearance="subtle"
        className={styles.head}
        icon={isOpen ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className={styles.words}>
          <Text>{setting.label}</Text>
          <Text weight="semibold">{shownValue(value, setting.unit)}</Text>
          <span className={styles.badges}>
            <ConfidenceBadge confidence={setting.confidence} />
            {isChanged(changes, settingKey) && <Badge appearance="outline">changed by you</Badge>}
            {schools > 0 && (
              <Badge appearance="outline">
                differs at {schools} {schools === 1 ? 'school' : 'schools'}
              </Badge>
            )}
          </span>
        </span>
      </Button>
      <div id={id}>
        {isOpen && (
          <div className={styles.body}>
            <ValueForm
              setting={setting}
              label={`District, ${setting.unit}`}
              value={value}
              onSave={(next) => void session.changePolicy((stored) => withDistrictValue(stored, settingKey, next))}
            />
            <Text size={200}>Source: {setting.source}</Text>
            {isChanged(changes, settingKey) && (
              <div>
                <Button
                  disabledFocusable={isBusy}
                  onClick={() => {
                    // This button goes away once there is nothing to reset.
                    head.current?.focus();
                    void session.changePolicy((stored) => withoutSetting(stored, settingKey));
                  }}
                >
                  Reset to {shownValue(setting.value, setting.unit)}
                </Button>
              </div>
            )}
            {setting.perSchool && <SchoolValues settingKey={settingKey} setting={setting} changes={changes} />}
          </div>
        )}
      </div>
    </li>
  );
}
