import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'notes',
  tabName: 'ML Notes',
  about: 'What stands behind the tabs: assumptions, how each sheet was read, and each setting with its source.',
  readers: 'all',
};
