import { counted } from '../../../compliance/reports/wording';
import type { ListedReport } from '../../../excel/report/tabs';
import type { ReportOffer } from '../../../compliance/reports/define-report';

/** What writing these reports does to the workbook, in sentences for a person. */
export function whatChanges(picked: readonly ReportOffer[], present: readonly ListedReport[]): string {
  const replaced = picked.flatMap(({ id }) => present.find((report) => report.id === id)?.tabName ?? []);
  const added = picked.filter(({ id }) => !present.some((report) => report.id === id)).map(({ tabName }) => tabName);
  const parts = [
    ...(added.length === 0 ? [] : [`Adds ${counted(added.length, 'tab')}: ${added.join(', ')}.`]),
    ...(replaced.length === 0
      ? []
      : [`Writes ${replaced.join(', ')} anew; what you wrote beside the rows is kept, colors and comments are not.`]),
    'Your own sheets stay as they are.',
  ];
  return picked.length === 0 ? 'Pick at least one report.' : parts.join(' ');
}
