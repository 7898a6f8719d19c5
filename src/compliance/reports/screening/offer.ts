import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'screening',
  tabName: 'ML K1 Screening',
  about: 'The list to validate for K1 screening, by school and status.',
  readers: ['lat-f', 'principal'],
};
