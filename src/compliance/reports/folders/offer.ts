import type { ReportOffer } from '../define-report';

export const offer: ReportOffer = {
  id: 'folders',
  tabName: 'ML ELE Folders',
  about: 'Which documents of the ELE folders are there, by document and student.',
  readers: ['lat-f', 'principal', 'monitor'],
};
