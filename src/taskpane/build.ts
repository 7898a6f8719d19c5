import packageFile from '../../package.json';

/** The build that this script is of: the version and what stands for its sources, as `1.2.0 (3f2a9c1b)`. Webpack writes it in. */
export const BUILD = process.env['BUILD'] ?? packageFile.version;

/** The build that the page says the server has; undefined where the page is not the server's own. */
export function buildOfPage(): string | undefined {
  return document.querySelector('meta[name="build"]')?.getAttribute('content') ?? undefined;
}
