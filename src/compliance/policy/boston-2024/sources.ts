/** The public sources of docs/spec/policy-facts.md, as shown to a user. */
export const SOURCES = {
  cao05: 'BPS Circular CAO-05 "Services for Multilingual Learner Students" (PDF 2024-09-03)',
  oda06: 'BPS Circular ODA-06 "Testing English Learners" (PDF 2024-08-06)',
  el06: 'BPS Circular EL-06 "Initial Identification" (2024-05-16)',
  btu: 'Boston Teachers Union contract 2010–2016, Article V.A.1',
  doj: "BPS's former DOJ agreement (April 2012, ended 2025-05-01)",
  dese: 'Massachusetts DESE, ELE criteria and guidance (doe.mass.edu/ele)',
  handbook: 'Massachusetts EL handbook quoting the state rule (lmacs.org)',
  sims: 'DESE SIMS Data Handbook v31.1 (2024-10-01)',
  office: 'Not known to this program; a value to be set by the office',
  program: 'How this program reads sheets (its own convention)',
} as const;
