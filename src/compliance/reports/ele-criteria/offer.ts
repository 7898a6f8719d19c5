import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'ele-criteria',
  tabName: 'ML ELE Criteria',
  about: 'The 12 ELE criteria: evidence, gaps, and what cannot be checked here.',
};
