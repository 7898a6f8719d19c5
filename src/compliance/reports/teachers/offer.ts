import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'teachers',
  tabName: 'ML Teachers',
  about: 'Each teacher of MLs: license, endorsements, dates, classes, minutes against the FTE, and what is wrong.',
  readers: ['principal', 'manager'],
};
