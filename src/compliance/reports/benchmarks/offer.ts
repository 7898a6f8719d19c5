import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'benchmarks',
  tabName: 'ML Benchmarks',
  about: 'MLs who missed the state’s progress target, and the success plans and parents’ input that are due.',
  readers: ['lat-f', 'principal'],
};
