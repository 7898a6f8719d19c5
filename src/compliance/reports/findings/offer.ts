import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'findings',
  tabName: 'ML Findings',
  about: 'Every finding with its cell, what is wrong and what to do.',
  readers: ['lat-f'],
};
