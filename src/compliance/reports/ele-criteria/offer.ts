import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'ele-criteria',
  tabName: 'ML TFM Self-Assessment',
  about:
    'The 12 ELE criteria for a self-assessment: what the records show, on which sheet, and what a person must add.',
  readers: ['director', 'monitor'],
};
