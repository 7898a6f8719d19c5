import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'exits',
  tabName: 'ML Exits and FEL',
  about: 'Who meets the exit scores, and what is due for former ELs by year of monitoring.',
};
