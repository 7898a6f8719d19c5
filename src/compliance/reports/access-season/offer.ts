import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'access-season',
  tabName: 'ML ACCESS Season',
  about: 'The ACCESS registration beside the roster: who is missing, who is extra, accommodations, and sessions.',
  readers: ['lat-f'],
};
