import { defineReport } from '../define-report';
import { countOf } from '../../grouped';
import { missingFor } from '../missing-for';
import { note, notPrintedNote, sourceNote } from '../note';
import type { ReportBlock } from '../report-sheet';
import { counted } from '../wording';
import { formerElsWithoutRow, listedFolders, type ListedFolder } from './listed';
import { documentTable, folderTable, schoolTable } from './tables';
import { offer } from './offer';

/** What each ELE folder lacks, by student, document and school. */
export const folders = defineReport({
  ...offer,
  title: 'ELE folders: what is there and what is missing',
  body(run, inScope) {
    const missing = missingFor(run, 'folder-incomplete');
    if (missing !== null) {
      return {
        reading: 'No ELE folder checklist can be read from this workbook.',
        blocks: [note(`Missing in this workbook: ${missing}.`)],
      };
    }
    const listed = listedFolders(run, inScope);
    if (listed.length === 0) {
      return { reading: 'No ELE folder is needed.', blocks: [note('No active ML or former EL was found.')] };
    }
    return {
      reading: reading(listed),
      blocks: [
        { kind: 'heading', text: 'By document' },
        documentTable(listed),
        { kind: 'heading', text: 'By school' },
        schoolTable(listed),
        ...notes(formerElsWithoutRow(run, inScope)),
        { kind: 'heading', text: 'Each folder' },
        ...notPrintedNote(
          countOf(listed, ({ standing }) => standing === 'complete'),
          'that are complete',
        ),
        folderTable(listed),
      ],
    };
  },
});

function reading(listed: readonly ListedFolder[]): string {
  const having = (...standings: readonly string[]) => countOf(listed, ({ standing }) => standings.includes(standing));
  const complete = having('complete');
  const absent = having('no row');
  const unchecked = having('not all checked');
  const reviewed = having('reviewed');
  return (
    `${complete} of ${counted(listed.length, 'ELE folder')} ${complete === 1 ? 'is' : 'are'} complete; ${having('incomplete')} ${having('incomplete') === 1 ? 'lacks' : 'lack'} a document` +
    (absent === 0 ? '' : `, ${counted(absent, 'ML')} ${absent === 1 ? 'is' : 'are'} not on the checklist`) +
    (unchecked === 0 ? '' : `, ${unchecked} cannot be checked in full`) +
    (reviewed === 0 ? '.' : `, ${reviewed} reviewed.`)
  );
}

function notes(formerEls: number): ReportBlock[] {
  return [
    sourceNote(
      'Needed: the home language survey, screener report and notification letter of every ML; the ACCESS report from the second year; the opt-out form of who is opted out; the monitoring form of former ELs. Which documents a folder must hold is not known to this program: the list is our reading of EL-06 and CAO-05. A document that the checklist has no column for is not judged: a folder that needs it and lacks nothing else is "Not all checked", and left out of the share.',
    ),
    ...(formerEls === 0
      ? []
      : [note(`${counted(formerEls, 'former EL')} on no checklist ${formerEls === 1 ? 'is' : 'are'} not judged.`)]),
  ];
}
