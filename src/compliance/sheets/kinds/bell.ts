import * as ofClass from './class-fields';
import * as common from './common-fields';
import { defineKind } from './define-kind';
import { key, minutes, period } from './field';

/** Period lengths, one row a period (of a school). */
export const bell = defineKind({
  id: 'bell',
  title: 'bell schedule',
  fields: {
    school: common.SCHOOL,
    period: key(period([...ofClass.PERIOD.headings, 'Slot'])),
    minutes: minutes([
      'Minutes',
      'Length',
      'Period Length',
      'Period Minutes',
      'Block Length',
      'Block Minutes',
      'Length Minutes',
      'Total Minutes',
      'Instruction Minutes',
    ]),
    startTime: ofClass.START_TIME,
    endTime: ofClass.END_TIME,
  },
  about: ['bell'],
  incidental: ['block', 'class', 'period', 'time', 'number'],
  vagueHeadings: { startTime: ['From', 'In', 'Bell In'], endTime: ['To', 'Till', 'Until', 'Out', 'Bell Out'] },
  sharedHeadings: { school: common.SCHOOL_CODE },
  needs: [[['period']], [['minutes'], ['startTime', 'endTime']]],
});
