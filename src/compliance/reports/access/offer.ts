import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'access',
  tabName: 'ML ACCESS',
  about: 'Participation, levels by grade, domains, and the change since last year.',
  readers: ['director', 'monitor'],
};
