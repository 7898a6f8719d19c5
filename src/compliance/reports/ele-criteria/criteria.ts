/** A criterion of DESE's monitoring of English learner education, in its number to SY24-25. */
export interface Criterion {
  readonly number: string;
  readonly title: string;
  /** What the criterion asks for that no sheet read here can show; null where the checks look at all that records can show. */
  readonly beyond: string | null;
}

/** The twelve criteria, in the order of their numbers. Titles and evidence: docs/spec/policy-facts.md §4. */
export const CRITERIA: readonly Criterion[] = [
  {
    number: 'ELE 1',
    title: 'Annual English Language Proficiency Assessment',
    beyond: 'the IEP or 504 plan behind a do-not-score code',
  },
  {
    number: 'ELE 2',
    title: 'State Accountability Assessment',
    beyond: 'MCAS results by grade, and the first-year ELA exemption',
  },
  {
    number: 'ELE 3',
    title: 'Initial Identification of ELs and FELs',
    beyond: 'the screener score, and whether the HLS code fits the language recorded',
  },
  {
    number: 'ELE 5',
    title: 'ELE Program and Services',
    beyond: 'individual learning plans for missed benchmarks, and the curriculum',
  },
  { number: 'ELE 6', title: 'Program Exit and Readiness', beyond: null },
  {
    number: 'ELE 7',
    title: 'Parent Involvement',
    beyond: 'translated letters, interpreters, and the parent council (ELPAC)',
  },
  { number: 'ELE 8', title: 'Declining Entry to a Program', beyond: 'the signed forms themselves' },
  { number: 'ELE 10', title: 'Parental Notification', beyond: 'the language of the letters, and what they say' },
  {
    number: 'ELE 13',
    title: 'Follow-up Support',
    beyond: 'entries of earlier years, the support given, and parent permission for a re-entry',
  },
  {
    number: 'ELE 14',
    title: 'Licensure Requirements',
    beyond: 'content licenses, and the endorsement of evaluators',
  },
  {
    number: 'ELE 15',
    title: 'Professional Development Requirements',
    beyond: 'hours of professional development in SEI or ESL, and the training of SEI homeroom teachers',
  },
  { number: 'ELE 18', title: 'Records of ELs', beyond: 'the documents in the folders themselves' },
];
