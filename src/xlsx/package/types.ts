/** The part that names the content type of every other. */
export const CONTENT_TYPES_PART = '[Content_Types].xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The addresses of the relationship types that the saver writes. */
export const RELATIONSHIP_TYPES = {
  officeDocument: `${OFFICE}/officeDocument`,
  worksheet: `${OFFICE}/worksheet`,
  styles: `${OFFICE}/styles`,
  table: `${OFFICE}/table`,
  hyperlink: `${OFFICE}/hyperlink`,
  drawing: `${OFFICE}/drawing`,
  chart: `${OFFICE}/chart`,
  customXml: `${OFFICE}/customXml`,
  customXmlProps: `${OFFICE}/customXmlProps`,
} as const;

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The content types of the parts that the saver writes. */
export const CONTENT_TYPES = {
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  table: `${SPREADSHEET}.table+xml`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  customXmlProps: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
} as const;
