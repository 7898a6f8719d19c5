/** The embedded Excel host for Node: Microsoft's own client over a workbook in memory. */
export { createExcelHost, type ExcelHost, type ExcelHostOptions } from './client';
export * from './browser';
