import { Button, Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { zipSync } from 'fflate';
import { useRef, useState } from 'react';
import { counted } from '../../../compliance/reports/wording';
import { FilePicker } from '../../components/file-picker';
import { saveFile } from '../../components/save-file';
import { useIsBusy, useSession, useSessionState } from '../../session/session-context';
import type { PacketsMade } from '../../worker/packets';
import { AnswerList } from './answer-list';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalS, paddingBlock: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  files: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** More is no packet. */
const MOST_BYTES = 50_000_000;

/** One workbook a school to be answered, and what the schools answered (docs/spec/reports.md, School packets). */
export function SchoolPackets() {
  const session = useSession();
  const isBusy = useIsBusy();
  const merge = useSessionState((state) => state.merge);
  const [made, setMade] = useState<PacketsMade | null>(null);
  const [problem, setProblem] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const styles = useStyles();
  const take = async (files: readonly File[]) => {
    const tooLarge = files.filter(({ size }) => size > MOST_BYTES).map(({ name }) => name);
    setProblem(tooLarge.length === 0 ? '' : `Too large to be a packet: ${tooLarge.join(', ')}.`);
    const usable = files.filter(({ size }) => size <= MOST_BYTES);
    const read = await Promise.all(
      usable.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    if (read.length > 0) await session.takePackets(read);
  };
  return (
    <section aria-labelledby="school-packets" className={styles.part}>
      <Text as="h2" id="school-packets" weight="semibold">
        School packets
      </Text>
      <Text size={200}>
        One workbook a school with its own rows and findings, to be answered and sent back. No other school is in it.
      </Text>
      <div className={styles.actions}>
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => void session.makePackets().then((packets) => setMade(packets ?? null))}
        >
          Make packets
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => picker.current?.click()}>
          Take answered packets in…
        </Button>
        {merge !== null && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => session.putPacketsAway()}>
            Put packets away
          </Button>
        )}
      </div>
      <FilePicker
        ref={picker}
        label="Answered packets"
        accept=".xlsx"
        onPick={() => {}}
        onPickSeveral={(files) => void take(files)}
      />
      {problem !== '' && <Text role="alert">{problem}</Text>}
      {made !== null && <PacketFiles made={made} />}
      {merge !== null && <AnswerList merge={merge} />}
    </section>
  );
}

function PacketFiles({ made }: { readonly made: PacketsMade }) {
  const styles = useStyles();
  if ('refused' in made) return <Text role="alert">{made.refused}</Text>;
  const { files, remarks } = made;
  const all = () => zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
  return (
    <>
      <Text size={200} role="status">
        {counted(files.length, 'packet')} made. If no file comes when you save, this Excel does not let add-ins save
        files: use the workbench, or --packets on the command line.
      </Text>
      <div className={styles.actions}>
        <Button size="small" onClick={() => saveFile(new Uint8Array(all()), 'ML packets.zip')}>
          Save all in one zip
        </Button>
      </div>
      <ul className={styles.files}>
        {files.map(({ name, bytes }) => (
          <li key={name}>
            <Link as="button" onClick={() => saveFile(bytes, name)}>
              Save {name}
            </Link>
          </li>
        ))}
      </ul>
      {remarks.map((remark) => (
        <Text key={remark} size={200}>
          {remark}
        </Text>
      ))}
    </>
  );
}
