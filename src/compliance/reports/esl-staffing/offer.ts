import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'esl-staffing',
  tabName: 'ML ESL Staffing',
  about: 'The legal ESL groups of each school with the fewest teacher minutes, and the staff for them.',
  readers: [],
};
