import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'esl-minutes',
  tabName: 'ML ESL Minutes',
  about: 'What each ML is owed, what is scheduled, and the gap.',
  readers: ['lat-f', 'manager'],
};
