/** The embedded Excel host for Node: Microsoft's own client over a workbook in memory. */
export { createExcelHost, startClient, type ExcelHost, type ExcelHostOptions, type OfficeClient } from './client';
export * from './browser';
