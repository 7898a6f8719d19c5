import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'data-quality',
  tabName: 'ML Data Quality',
  about: 'What cannot be read, how each code was read, and where rosters disagree.',
  readers: ['manager'],
};
