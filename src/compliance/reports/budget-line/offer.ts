import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'budget-line',
  tabName: 'ML Budget Line',
  about: 'One row a school for the budget collaborative: students, MLs by level, ESL FTE now and next year, classes.',
  readers: ['director'],
};
