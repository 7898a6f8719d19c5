import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportScope } from '../../../compliance/reports/scope';
import { DOCUMENTS, type DocumentFormat, type DocumentOffer } from '../../../documents/offers';
import { saveFile } from '../../components/save-file';
import { useIsBusy, useSession } from '../../session/session-context';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalS, paddingBlock: tokens.spacingVerticalM },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  offer: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalXXS },
});

const PROGRAMS: Readonly<Record<DocumentFormat, string>> = { docx: 'Word', pptx: 'PowerPoint' };

interface Outcome {
  readonly text: string;
  readonly isProblem: boolean;
}

/** Word and PowerPoint files from the same run as the tabs (docs/spec/reports.md, Documents); `scope` null: no school is chosen. */
export function Documents({ scope }: { readonly scope: ReportScope | null }) {
  const session = useSession();
  const isBusy = useIsBusy();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const styles = useStyles();
  const save = async ({ id, name }: DocumentOffer) => {
    if (scope === null) return;
    setOutcome(null);
    const made = await session.makeDocument(id, scope);
    if (made === undefined) return;
    if ('missing' in made) {
      setOutcome({ text: `No ${name}: ${made.missing}.`, isProblem: true });
      return;
    }
    saveFile(made.file.bytes, made.file.name);
    setOutcome({
      text: `${made.file.name} is made. If no file comes, this Excel does not let add-ins save files: use the workbench, or the command line.`,
      isProblem: false,
    });
  };
  return (
    <section aria-labelledby="documents" className={styles.part}>
      <Text as="h2" id="documents" weight="semibold" size={300}>
        Documents
      </Text>
      <Text size={200}>
        Word and PowerPoint files, for the schools chosen above. Look them through before you send them.
      </Text>
      <ul className={styles.list}>
        {DOCUMENTS.map((document) => (
          <li key={document.id} className={styles.offer}>
            <Button
              size="small"
              aria-describedby={`document-${document.id}`}
              disabledFocusable={isBusy || scope === null}
              onClick={() => void save(document)}
            >
              Save {document.name} ({PROGRAMS[document.format]})
            </Button>
            <Text size={200} id={`document-${document.id}`}>
              {document.about}
            </Text>
          </li>
        ))}
      </ul>
      {outcome !== null && <Text role={outcome.isProblem ? 'alert' : 'status'}>{outcome.text}</Text>}
    </section>
  );
}
