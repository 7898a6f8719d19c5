/** The add-in's id in manifest.xml. Excel keeps an add-in's settings in the workbook under it. */
export const ADD_IN_ID = '7c2b3b0e-4a0f-4d5e-9a6c-52e2f1a1d3b7';
