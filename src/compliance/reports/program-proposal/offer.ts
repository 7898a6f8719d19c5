import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'program-proposal',
  tabName: 'ML Program Proposal',
  about: 'What the records give for a new program’s proposal (603 CMR 14.04(4)), and what a person must write.',
  readers: ['director'],
};
