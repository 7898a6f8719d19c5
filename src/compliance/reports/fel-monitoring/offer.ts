import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'fel-monitoring',
  tabName: 'ML FEL Monitoring',
  about: 'Former ELs by year of monitoring, what is due, and whose exit the scores do not bear out.',
  readers: ['lat-f', 'monitor'],
};
