import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'opt-outs',
  tabName: 'ML Opt-outs',
  about: 'Where each opt-out stands, when it is to be renewed, and what must still be provided.',
  readers: ['manager'],
};
