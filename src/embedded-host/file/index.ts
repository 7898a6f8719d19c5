export { UnreadableFileError } from '../../xlsx/errors';
export { copyEnding } from './file-ending';
export { addCsvSheet, loadCsv, loadCsvInSlices } from './load-csv';
export { loadXlsx } from './load-xlsx';
export { mentions } from './mentions';
export { saveXlsx } from './save-xlsx';
export type { Pause } from '../../xlsx/slices';
