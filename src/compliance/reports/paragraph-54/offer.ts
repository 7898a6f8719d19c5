import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'paragraph-54',
  tabName: 'ML ¶54',
  about: 'Each ML with the ¶54 fields (0 = yes, 1 = no), and the ¶55 totals by school and level.',
  readers: ['monitor'],
};
