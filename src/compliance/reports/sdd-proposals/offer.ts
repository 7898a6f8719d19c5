import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'sdd-proposals',
  tabName: 'ML SDD Proposals',
  about: "The SDD that each ML's results imply, with the reason and a column for the decision.",
  readers: ['manager'],
};
