import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'projections',
  tabName: 'ML Projections',
  about: 'Students, sections and MLs expected, by school, grade and program, and where they swing.',
  readers: [],
};
