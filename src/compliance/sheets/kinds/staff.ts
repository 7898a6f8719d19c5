import * as common from './common-headings';
import { defineKind } from './define-kind';

/** One row a teacher. */
export const staff = defineKind({
  id: 'staff',
  title: 'staff sheet',
  headings: {
    teacher: [
      ...common.TEACHER,
      'Educator',
      'Staff',
      'Staff Name',
      'Staff Member',
      'Employee Name',
      'Name',
      'Full Name',
      'Last, First',
    ],
    lastName: ['Last Name', 'Last', 'Surname', 'Teacher Last Name'],
    firstName: ['First Name', 'First', 'Teacher First Name'],
    teacherId: [...common.TEACHER_ID, 'Staff No', 'Staff Number', 'Employee No', 'ID', 'Local ID', 'local_id'],
    school: common.SCHOOL,
    eslLicense: ['ESL License', 'ESL Licence', 'ESL Lic', 'ESL', 'ESL Licensed', 'ESL Certified', 'ESL Certification'],
    eslExpires: [
      'ESL Expires',
      'ESL Expiration',
      'ESL Expiry',
      'ESL Exp',
      'ESL Exp Date',
      'ESL Expiration Date',
      'ESL License Expires',
      'ESL Licence Expires',
      'ESL License Expiration',
      'ESL Lic Expires',
      'ESL Lic Exp',
      'License Expires',
      'License Expiration',
      'License Expiration Date',
      'Expiration Date',
      'Expires',
    ],
    sei: ['SEI', 'SEI Endorsement', 'SEI Endorsed', 'Sheltered English Immersion - Teacher', 'SEI Teacher Endorsement'],
    bee: ['BEE', 'Bilingual Education Endorsement', 'BEE Endorsement', 'Bilingual Endorsement'],
    pathway: ['SEI Pathway', 'In Pathway', 'Pathway', 'Waiver', 'SEI Waiver', 'Pathway/Waiver', 'SEI Pathway/Waiver'],
    fte: ['FTE', 'ESL FTE'],
    teachingMinutes: ['Weekly Teaching Minutes', 'Teaching Minutes', 'Teaching Minutes per Week'],
  },
  needs: [
    [['teacher'], ['lastName', 'firstName']],
    [['eslLicense'], ['sei']],
  ],
});
