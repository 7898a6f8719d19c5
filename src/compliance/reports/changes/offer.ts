import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'changes',
  tabName: 'ML Changes',
  about: 'What was fixed, what is new and what remains since the tab was last written.',
  readers: 'all',
};
