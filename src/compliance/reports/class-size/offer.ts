import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'class-size',
  tabName: 'ML Class Size',
  about: 'Each class against its cap, the fullest first, and what each school and grade would need.',
  readers: [],
};
