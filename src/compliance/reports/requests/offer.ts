import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'requests',
  tabName: 'ML Requests',
  about: 'Change and opt-out requests (EL-CCR): open, decided, and entered in Aspen and Ellevation.',
  readers: ['manager'],
};
