import * as common from './common-fields';
import { defineKind } from './define-kind';
import { date, fte, key, license, mark, minutes, person, staffId } from './field';

/** One row a teacher. */
export const staff = defineKind({
  id: 'staff',
  title: 'staff sheet',
  fields: {
    teacher: key(
      person([
        ...common.TEACHER.headings,
        'Educator',
        'Staff',
        'Staff Name',
        'Staff Member',
        'Employee Name',
        'Name',
        'Full Name',
        'Last, First',
      ]),
    ),
    lastName: key(person(['Last Name', 'Last', 'Surname', 'Teacher Last Name'])),
    firstName: key(person(['First Name', 'First', 'Teacher First Name'])),
    teacherId: key(
      staffId([...common.TEACHER_ID.headings, 'Staff No', 'Staff Number', 'Employee No', 'ID', 'Local ID', 'local_id']),
    ),
    school: common.SCHOOL,
    eslLicense: license([
      'ESL License',
      'ESL Licence',
      'ESL Lic',
      'ESL',
      'ESL Licensed',
      'ESL Certified',
      'ESL Certification',
      'ESL License Status',
    ]),
    eslExpires: date([
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
    ]),
    sei: license([
      'SEI',
      'SEI Endorsement',
      'SEI Endorsed',
      'Sheltered English Immersion - Teacher',
      'SEI Teacher Endorsement',
      'SEI Status',
    ]),
    bee: license(['BEE', 'Bilingual Education Endorsement', 'BEE Endorsement', 'Bilingual Endorsement']),
    pathway: mark([
      'SEI Pathway',
      'In Pathway',
      'Pathway',
      'Waiver',
      'SEI Waiver',
      'Pathway/Waiver',
      'SEI Pathway/Waiver',
    ]),
    fte: fte(['FTE', 'ESL FTE']),
    teachingMinutes: minutes(['Weekly Teaching Minutes', 'Teaching Minutes', 'Teaching Minutes per Week']),
  },
  needs: [
    [['teacher'], ['lastName', 'firstName']],
    [['eslLicense'], ['sei']],
  ],
});
