import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'exits',
  tabName: 'ML Exits',
  about: 'Who meets the exit scores and is still coded EL.',
  readers: ['lat-f'],
};
