/** Who made a document, in its properties; once a person saves it, her name stands there as the last who changed it. */
export const MAKER = 'ML Compliance Check';

/** What the properties of a document say as long as nobody has changed it. */
export const UNCHANGED = `<cp:lastModifiedBy>${MAKER}</cp:lastModifiedBy>`;
