import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'esl-calendar',
  tabName: 'ML ESL Calendar',
  about: 'Who will have no full ESL in which month to June, and why; minutes owed and scheduled so far.',
  readers: ['manager'],
};
