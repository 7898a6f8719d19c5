import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'record-sample',
  tabName: 'ML Record Sample',
  about: 'A drawn sample of student records for a monitoring visit, with what the records show of each criterion.',
  readers: ['director', 'monitor'],
};
