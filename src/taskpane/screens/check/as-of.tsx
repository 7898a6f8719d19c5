import {
  Button,
  Field,
  Input,
  Link,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { dayFromIso } from '../../../compliance/sheets/values/dates';
import { useIsBusy, useSession, useSessionState } from '../../session/session-context';
import { monthAndDay } from './when';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** The day by which licenses, deadlines and the school year are judged, and a way to take another. */
export function AsOf({ day }: { readonly day: string }) {
  const session = useSession();
  const isSet = useSessionState((state) => state.asOf !== null);
  const isBusy = useIsBusy();
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState(day);
  const styles = useStyles();
  const isDay = dayFromIso(typed) !== null;
  const judgeBy = (other: string | null) => {
    setIsOpen(false);
    void session.setAsOf(other);
  };
  return (
    <Text size={200} data-line>
      Judged as of {monthAndDay(day)}, {day.slice(0, 4)}
      {isSet ? '' : ' (today)'}.{' '}
      <Popover
        open={isOpen}
        trapFocus
        withArrow
        onOpenChange={(_, { open }) => {
          setTyped(day);
          setIsOpen(open);
        }}
      >
        <PopoverTrigger disableButtonEnhancement>
          <Link as="button" inline disabled={isBusy}>
            Change
          </Link>
        </PopoverTrigger>
        <PopoverSurface aria-label="The day to judge by">
          <div className={styles.form}>
            <Field
              label="Judge licenses, deadlines and the school year as of"
              validationMessage={isDay ? undefined : 'Type a day, such as 2026-10-01.'}
            >
              <Input type="date" value={typed} onChange={(_, { value }) => setTyped(value)} />
            </Field>
            <div className={styles.buttons}>
              <Button appearance="primary" disabled={!isDay} onClick={() => judgeBy(typed)}>
                Judge by this day
              </Button>
              {isSet && <Button onClick={() => judgeBy(null)}>Today</Button>}
            </div>
          </div>
        </PopoverSurface>
      </Popover>
    </Text>
  );
}
