import { testYearOf } from '../calendar/test-years';
import { codedColumn, codedColumns } from '../sheets/coded-columns';
import type { RecognisedSheet } from '../sheets/recognised-sheet';
import type { CellValue } from '../sheets/snapshot';
import { namedYear } from '../sheets/named-year';
import { readLevel, type Level } from '../sheets/values/levels';
import { cellText, isBlank } from '../sheets/values/text';
import { readYesNo } from '../sheets/values/yes-no';
import {
  DOMAIN_FIELDS,
  DOMAINS,
  hasNoScore,
  levelOf,
  readScore,
  readYear,
  type AccessResult,
  type Domain,
  type Reported,
} from './access-result';
import type { DateCells } from './date-cells';
import { meaningAt, meaningsOf } from './meanings';
import type { SourceRow } from './records';

const NO_DOMAINS: readonly Domain[] = [];

/** Makes a reader of the rows of an ACCESS or Alternate ACCESS sheet, by their place among the data rows; each distinct cell is read once. */
export function accessRowReader(
  source: RecognisedSheet<'access' | 'alternate-access'>,
  dates: DateCells,
): (row: SourceRow<'access' | 'alternate-access'>, place: number) => AccessResult {
  const columns = codedColumns(source, 'testDate', 'testYear', 'overall', 'literacy', 'reported');
  const alternate = source.kind === 'alternate-access';
  const named = source.namedYear ?? namedYear(source.sheet.name);
  const days = meaningsOf(columns.testDate, (value) => dates.read(source, 'testDate', value).day);
  const years = meaningsOf(columns.testYear, readYear);
  const overalls = meaningsOf(columns.overall, alternate ? readAlternate : readOverall);
  const literacies = meaningsOf(columns.literacy, alternate ? () => null : readScore);
  const reported = meaningsOf(columns.reported, (value): Reported => (readYesNo(value) === true ? 'yes' : 'no'));
  const hasReported = source.columns.has('reported');
  const domains = DOMAINS.map((domain) => ({
    domain,
    isMapped: source.columns.has(DOMAIN_FIELDS[domain]),
    hasNoScore: meaningsOf(codedColumn(source, DOMAIN_FIELDS[domain]), hasNoScore),
    hasNoCode: meaningsOf(codedColumn(source, `doNotScore${domain}`), isBlank),
  }));
  return (row, place) => {
    const day = meaningAt(days, place);
    const overall = meaningAt(overalls, place);
    let openDomains = NO_DOMAINS;
    let scored = overall.scored;
    for (const { domain, isMapped, hasNoScore, hasNoCode } of domains) {
      if (!meaningAt(hasNoScore, place)) scored = true;
      else if (isMapped && !alternate && meaningAt(hasNoCode, place)) openDomains = [...openDomains, domain];
    }
    return {
      row,
      test: alternate ? 'Alternate ACCESS' : 'ACCESS',
      year: meaningAt(years, place) ?? (day === null ? named : testYearOf(day)),
      day,
      overall: overall.score,
      literacy: meaningAt(literacies, place),
      level: overall.level,
      isUnread: overall.scored && overall.level === null,
      reported: hasReported ? meaningAt(reported, place) : 'no column',
      openDomains,
      scored,
    };
  };
}

/** What an overall cell says. */
interface Overall {
  readonly score: number | null;
  readonly level: Level | null;
  readonly scored: boolean;
}

function readOverall(value: CellValue | undefined): Overall {
  const score = readScore(value);
  return { score, level: levelOf(score), scored: !hasNoScore(value) };
}

function readAlternate(value: CellValue | undefined): Overall {
  return { score: null, level: readAlternateLevel(value), scored: !hasNoScore(value) };
}

function readAlternateLevel(value: CellValue | undefined): Level | null {
  return /^([ap][1-3]|[1-3](\.0+)?)$/i.test(cellText(value)) ? readLevel(value, 'eld').level : null;
}
