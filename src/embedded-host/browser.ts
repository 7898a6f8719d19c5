/** The host without Node: for a page into which the client library was loaded by a script tag. */
export { EmbeddedHost, type HostStatistics } from './host';
export type { UserActs } from './user-acts';
export type { ChangeHistory, Reversal } from './history/change-history';
export { connectClient, officeContext, type ClientExtension } from './session';
export { isSetSupported, PROFILES, type HostProfile, type ProfileName } from './profile';
export { displayText } from './cells/text';
export { describeChart } from './charts/describe';
export * from './model';
