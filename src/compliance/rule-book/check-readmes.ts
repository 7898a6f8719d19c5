import { CHECKS } from '../checks';

/** A text file by its path: the build finds the README in the folder of each check. */
declare const require: (path: string) => string;

/** Each check's README, by the check's id. */
export const CHECK_READMES: ReadonlyMap<string, string> = new Map(
  CHECKS.map(({ id }) => [id, require(`../checks/${id}/README.md`)]),
);
