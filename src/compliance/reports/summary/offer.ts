import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'summary',
  tabName: 'ML Summary',
  about: 'The score, counts by school and check, and what could not be checked.',
};
