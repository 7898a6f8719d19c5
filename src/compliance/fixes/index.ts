export type { FixList, ProposedFix } from './fix';
export { proposeFixes, proposeFixesInParts } from './propose-fixes';
