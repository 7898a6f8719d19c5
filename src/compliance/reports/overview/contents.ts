import { REPORT_GROUPS } from '..';
import type { OtherReports } from '../define-report';
import { note } from '../note';
import type { ReportBlock } from '../report-sheet';

/** The other tabs that were written, by group with a link to each, and those that were not, with the reason. */
export function contents({ written, notWritten }: OtherReports): ReportBlock[] {
  const groups = REPORT_GROUPS.map(({ name, ids }) => ({
    name,
    links: written
      .filter(({ id }) => ids.includes(id))
      .map(({ tabName }) => ({ text: tabName, link: { sheet: tabName, address: 'A1' } })),
  })).filter(({ links }) => links.length > 0);
  const left = notWritten.map(({ tabName, reason }) => `${tabName} (${reason})`);
  return [
    ...(groups.length === 0 ? [] : [{ kind: 'heading', text: 'Read on' } as const, { kind: 'links', groups } as const]),
    ...(left.length === 0 ? [] : [note(`Not written, as this workbook has nothing for them: ${left.join('; ')}.`)]),
  ];
}
