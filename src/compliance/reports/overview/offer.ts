import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'overview',
  tabName: 'ML Overview',
  about: 'One page: the two figures, by school, what to fix first, what could not be judged, and the other tabs.',
  readers: 'all',
};
