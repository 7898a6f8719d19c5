import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'school-visit',
  tabName: 'ML School Visit',
  about: 'One page for one school: key figures, strengths, gaps and next steps with dates.',
  readers: ['principal'],
};
