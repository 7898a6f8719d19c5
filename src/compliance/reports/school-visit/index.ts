import { folded } from '../../sheets/values/text';
import type { ComplianceRun } from '../../run/run';
import { openFindings } from '../../findings/waivers';
import { defineReport } from '../define-report';
import { countsBySeverity } from '../../findings/finding-counts';
import { note, sourceNote } from '../note';
import type { ReportBlock, StatedFigure } from '../report-sheet';
import { headlineFigures, inReading } from '../stated-figures';
import { headlineSentences } from '../../run/score-words';
import { counted } from '../wording';
import { gapsAndSteps } from './gaps';
import { keyFigureTable } from './key-figures';
import { strengths, whoIsHere } from './sentences';
import { visitFacts, type VisitFacts } from './visit-facts';
import { offer } from './offer';

interface Body {
  readonly reading: string;
  readonly blocks: readonly ReportBlock[];
  readonly figures: readonly StatedFigure[];
}

/** One page for a visit to one school, in sentences that a principal understands; of a district, the schools to choose from. */
export const schoolVisit = defineReport({
  ...offer,
  title: 'School visit: multilingual learners',
  body(run, inScope) {
    const schools = schoolsIn(run, inScope);
    if (!run.services.some(({ student }) => inScope(student.school))) {
      return {
        reading: 'No ML to report.',
        blocks: [note('No active English learner was found on a roster of this scope.')],
      };
    }
    if (schools.length > 1) {
      return {
        reading: `Made for one school at a time: there are ${schools.length} here.`,
        blocks: [note('Choose one school, and write this tab again. ML Overview has the figures of all.')],
      };
    }
    return { ...page(run, inScope, schools[0] ?? 'The school'), orientation: 'portrait' };
  },
});

/** The names of the schools that have active students, each once however it is typed. */
function schoolsIn({ dataset }: ComplianceRun, inScope: (school: string) => boolean): string[] {
  const names = new Map<string, string>();
  for (const { active, school } of dataset.students.values()) {
    if (active && school !== '' && inScope(school) && !names.has(folded(school))) names.set(folded(school), school);
  }
  return [...names.values()];
}

function page(run: ComplianceRun, inScope: (school: string) => boolean, school: string): Body {
  const facts = visitFacts(run, inScope, school);
  return {
    reading: reading(facts),
    figures: inReading(headlineFigures(facts.headline)),
    blocks: [
      { kind: 'heading', text: 'Who is here' },
      { kind: 'paragraph', text: whoIsHere(facts) },
      keyFigureTable(facts),
      ...wellDone(facts),
      ...gapsAndSteps(facts),
      ...notes(facts),
    ],
  };
}

function reading({ school, headline, open }: VisitFacts): string {
  const found = openFindings([...open.values()].flat());
  const { error, warning } = countsBySeverity(found);
  return `${school}: ${headlineSentences(headline).join(' ')} ${error} to fix, ${warning} to review.`;
}

function wellDone(facts: VisitFacts): ReportBlock[] {
  const sentences = strengths(facts);
  if (sentences.length === 0) return [];
  return [
    { kind: 'heading', text: 'What goes well' },
    ...sentences.map((text): ReportBlock => ({ kind: 'paragraph', text })),
  ];
}

function notes({ run, all, open }: VisitFacts): ReportBlock[] {
  const waived = [...all.values()].flat().length - [...open.values()].flat().length;
  const lacking = new Set(run.couldNotRun.map(({ check }) => check)).size;
  return [
    ...(lacking === 0
      ? []
      : [
          note(
            `${counted(lacking, 'check')} could not run, or not for everybody: ML Data Quality says what is missing.`,
          ),
        ]),
    ...(waived === 0 ? [] : [note(`${counted(waived, 'finding')} reviewed and waived: not counted as gaps.`)]),
    sourceNote(
      'Names stand in ML ESL Minutes, ML ¶54 and ML Findings, whose figures these are. The cycles of self-monitoring are a setting.',
    ),
  ];
}
