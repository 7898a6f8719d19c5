import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'joined',
  tabName: 'ML Joined Data',
  about: 'One row an ML with every field and result that is known, for pivots and requests of the moment.',
  readers: ['manager'],
};
