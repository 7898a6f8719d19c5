import { Button, Field, Link, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { KINDS } from '../../../compliance/sheets/kinds';
import type { SheetCorrection } from '../../../compliance/sheets/corrections';
import type { SheetView } from '../../worker/view';
import { useIsBusy, useSession } from '../../session/session-context';
import { asksForTest, kindsAsked, mayBeStudents, readOrNearly } from '../../../compliance/sheets/questions';
import { isUnreadGrid } from '../../../compliance/sheets/timetable-grid';
import { withHeadingRow, withKind, type KindChoice } from './corrections';
import { HeadingRowField } from './heading-row-field';
import { HeadingTable } from './heading-table';
import { HowRead } from './how-read';
import { KindAsked, StudentsAsked, TestAsked } from './kind-asked';
import { kindTitle } from './kind-title';
import { ListInstead } from './list-instead';
import { MissingFields } from './missing-fields';

const useStyles = makeStyles({
  editor: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    justifyItems: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  wide: { width: '100%' },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, width: '100%' },
  kind: { flexGrow: 1, flexBasis: '150px', minWidth: 0 },
  select: { minWidth: 0 },
});

interface Props {
  readonly view: SheetView;
  readonly correction: SheetCorrection | undefined;
}

/** What a sheet is, where its headings stand, what each column was taken for, and what is asked of it. Every change is remembered and checked at once. */
export function SheetEditor({ view, correction }: Props) {
  const session = useSession();
  const isBusy = useIsBusy();
  const styles = useStyles();
  const kind = useRef<HTMLSelectElement>(null);
  const { name, reading, headings } = view;
  const { recognised } = reading;
  const nearMiss = recognised === null ? reading.nearMiss : null;
  const sheet = readOrNearly(view.reading);
  const before = correction ?? {};
  const change = (next: SheetCorrection | null) => void session.changeCorrections(name, next);
  const headingRow = before.headingRow ?? sheet?.headingRow ?? null;
  const asked = kindsAsked(reading);
  const answer = (choice: KindChoice) => {
    // The question goes away once it is answered.
    kind.current?.focus();
    change(withKind(before, choice));
  };
  return (
    <div className={styles.editor}>
      <Link as="button" onClick={() => void session.openTab(name)}>
        Go to {name}
      </Link>
      {sheet !== null && asksForTest(sheet) && <TestAsked sheet={name} onAnswer={answer} />}
      {asked.length > 0 && <KindAsked sheet={name} kinds={asked} onAnswer={answer} />}
      {nearMiss !== null && <MissingFields sheet={name} nearMiss={nearMiss} headings={headings} />}
      {nearMiss !== null && asked.length === 0 && mayBeStudents(reading) && (
        <StudentsAsked sheet={name} title={nearMiss.title} onAnswer={answer} />
      )}
      {isUnreadGrid(reading) && <ListInstead sheet={name} />}
      <div className={styles.line}>
        <Field label="What it is" className={styles.kind}>
          <Select
            className={styles.select}
            ref={kind}
            value={before.kind ?? 'auto'}
            onChange={(_, { value }) => change(withKind(before, value as KindChoice))}
          >
            <option value="auto">By its headings</option>
            {KINDS.map(({ id }) => (
              <option key={id} value={id}>
                {kindTitle(id)}
              </option>
            ))}
            <option value="ignore">Leave this sheet out</option>
          </Select>
        </Field>
        {before.kind !== 'ignore' && (
          <HeadingRowField
            headingRow={headingRow}
            isBusy={isBusy}
            onChange={(row) => change(withHeadingRow(before, row))}
          />
        )}
      </div>
      {recognised !== null && <HowRead recognised={recognised} readAs={view.readAs} />}
      {sheet !== null && (
        <div className={styles.wide}>
          <HeadingTable key={`${sheet.kind} ${sheet.headingRow}`} view={view} sheet={sheet} correction={correction} />
        </div>
      )}
      {correction !== undefined && (
        <>
          <Text size={200}>Your changes are remembered in this workbook.</Text>
          <Button
            disabledFocusable={isBusy}
            onClick={() => {
              // This button goes away once there is nothing to take back.
              kind.current?.focus();
              change(null);
            }}
          >
            Take my changes back
          </Button>
        </>
      )}
    </div>
  );
}
