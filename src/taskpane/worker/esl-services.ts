import { serviceStatus } from '../../compliance/reports/esl-minutes/status';
import { gapPerWeek, owedPerWeek } from '../../compliance/esl/student-service';
import { keyOfRow } from '../../compliance/run/row-anchors';
import type { ComplianceRun } from '../../compliance/run/run';
import { isReadableId } from '../../excel/esl-columns/cells';
import type { EslServiceView } from './view';

/** Every active ML of a run with the minutes owed and scheduled, in roster order. */
export function eslServices(run: ComplianceRun): EslServiceView[] {
  return run.services.map((service) => ({
    studentId: service.student.id,
    rows: isReadableId(service.student.id)
      ? []
      : service.student.rows.map(({ source, row }) => ({ sheet: source.sheet.name, key: keyOfRow(source, row) })),
    owedPerWeek: owedPerWeek(service),
    scheduledPerWeek: service.scheduledPerWeek === null ? null : Math.round(service.scheduledPerWeek),
    gapPerWeek: gapPerWeek(service),
    status: serviceStatus(service),
  }));
}
