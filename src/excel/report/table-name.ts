/** The Excel name of a report's table: letters, digits and underscores. */
export function tableNameOf(reportId: string, tableName: string): string {
  return `MLCC_${reportId}_${tableName}`.replace(/\W/g, '_').slice(0, 200);
}
