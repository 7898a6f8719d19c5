import { owedPerWeek, type StudentService } from '../../esl/student-service';
import { bySchool, countOf, grouped } from '../../grouped';
import type { ReportBlock, ReportCell, ReportColumn } from '../report-sheet';
import { share } from '../statistics';

/** A group's name, and the MLs in it who are owed ESL. */
interface ServiceGroup {
  readonly name: string;
  readonly services: readonly StudentService[];
}

/** Minutes owed and scheduled by level, with a chart. */
export function levelTotals(owed: readonly StudentService[]): ReportBlock[] {
  const groups = [...grouped(owed, levelName)]
    .map(([name, services]) => ({ name, services }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return groups.length === 0 ? [] : [...totals('by_level', 'By level', 'Level', groups), chart()];
}

/** The same by school. */
export function schoolTotals(owed: readonly StudentService[]): ReportBlock[] {
  const groups = bySchool(owed, ({ student }) => student.school).map(({ school, items }) => ({
    name: school,
    services: items,
  }));
  return groups.length === 0 ? [] : totals('by_school', 'By school', 'School', groups);
}

function totals(name: string, title: string, heading: string, groups: readonly ServiceGroup[]): ReportBlock[] {
  const count = (text: string): ReportColumn => ({ heading: text, type: 'integer', width: 13, total: 'sum' });
  return [
    { kind: 'heading', text: title },
    {
      kind: 'table',
      name,
      columns: [
        { heading, type: 'text', width: 20, total: 'label' },
        { ...count('MLs owed ESL'), figure: 'MLs owed ESL', from: { sum: ['Served', 'Short', 'Not judged'] } },
        { ...count('Served'), figure: 'MLs served by minutes or blocks' },
        { ...count('Short'), figure: 'MLs short of ESL' },
        count('Not judged'),
        { heading: 'Share served', type: 'percent', width: 12, from: { share: ['Served'], of: ['MLs owed ESL'] } },
        count('Minutes owed a week'),
        count('Minutes scheduled a week'),
      ],
      rows: groups.map(totalRow),
      totals: true,
      notesBy: [heading],
      groupSize: 'MLs owed ESL',
    },
  ];
}

function totalRow({ name, services }: ServiceGroup): ReportCell[] {
  const having = (served: boolean | null) => countOf(services, (service) => service.served === served);
  const known = services.filter(({ scheduledPerWeek }) => scheduledPerWeek !== null);
  const sum = (value: (service: StudentService) => number | null) =>
    known.length === 0 ? null : Math.round(known.reduce((total, service) => total + (value(service) ?? 0), 0));
  return [
    name,
    services.length,
    having(true),
    having(false),
    having(null),
    share(having(true), services.length),
    sum(owedPerWeek),
    sum(({ scheduledPerWeek }) => scheduledPerWeek),
  ];
}

function chart(): ReportBlock {
  return {
    kind: 'chart',
    type: 'column',
    title: 'ESL minutes a week, owed and scheduled',
    table: 'by_level',
    categories: 'Level',
    series: ['Minutes owed a week', 'Minutes scheduled a week'],
  };
}

function levelName({ student }: StudentService): string {
  return student.level === null ? 'Level 1, assumed' : `Level ${student.level}`;
}
