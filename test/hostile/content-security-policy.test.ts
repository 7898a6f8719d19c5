import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The configuration is plain JavaScript for webpack, without types. */
const { webConfig } = createRequire(__filename)('../../webpack/web.cjs') as {
  webConfig: (options: object) => { plugins: readonly PagePlugin[] };
};
const TEMPLATES = path.resolve(__dirname, '../../webpack');
const MICROSOFT = 'https://appsforoffice.microsoft.com';

interface PagePlugin {
  readonly userOptions?: { readonly filename: string; readonly templateParameters: { readonly policy: string } };
}

/** The policy of each page, by the page's file and then by directive. */
function policies(options: object = {}): Map<string, Map<string, string>> {
  const { plugins } = webConfig({ mode: 'production', ...options });
  const pages = plugins.flatMap(({ userOptions }) => (userOptions?.templateParameters ? [userOptions] : []));
  return new Map(
    pages.map(({ filename, templateParameters }) => [
      filename,
      new Map(
        templateParameters.policy.split('; ').map((directive): [string, string] => {
          const [name = '', ...sources] = directive.split(' ');
          return [name, sources.join(' ')];
        }),
      ),
    ]),
  );
}

/** The pages that are words alone. */
const TEXT = ['privacy.html', 'support.html'];
const templates = readdirSync(TEMPLATES).filter((name) => name.endsWith('.html'));

describe('the content security policy of the pages', () => {
  it('is there for every page, before anything else is loaded, and no page runs a script of its own text', () => {
    expect(templates.sort()).toEqual([
      'commands.html',
      'notice.html',
      'privacy.html',
      'support.html',
      'taskpane.html',
      'workbench.html',
    ]);
    expect([...policies().keys()].sort()).toEqual([
      'commands.html',
      'index.html',
      'notice.html',
      'privacy.html',
      'support.html',
      'taskpane.html',
    ]);
    for (const name of templates) {
      const html = readFileSync(path.join(TEMPLATES, name), 'utf8');
      const policy = html.indexOf('<meta http-equiv="Content-Security-Policy" content="<%= policy %>"');
      expect(policy).toBeGreaterThan(0);
      expect(html.slice(0, policy)).not.toMatch(/<(script|link|style|img)/);
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
      expect(html).not.toMatch(/\son\w+=|javascript:/i);
    }
  });

  it.each(TEXT)('%s runs nothing and reaches nothing', (file) => {
    expect(Object.fromEntries(policies().get(file) ?? [])).toEqual({
      'default-src': "'none'",
      'style-src': "'unsafe-inline'",
      'img-src': 'data:',
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  it.each([...policies()].filter(([file]) => !TEXT.includes(file)))(
    '%s may run and reach only what it ships with',
    (file, policy) => {
      const inExcel = file !== 'index.html';
      // The solver of schedules, in the pages that have the pane.
      const solver = ['index.html', 'taskpane.html'].includes(file) ? " 'wasm-unsafe-eval'" : '';
      expect(Object.fromEntries(policy)).toEqual({
        'default-src': "'self'",
        'script-src': `'self'${solver}${inExcel ? ` ${MICROSOFT}` : ''}`,
        'style-src': "'self' 'unsafe-inline'",
        'img-src': "'self' data:",
        'font-src': "'self' data:",
        'frame-src': inExcel ? MICROSOFT : "'none'",
        'connect-src': inExcel ? "'self'" : "'none'",
        'worker-src': "'self'",
        'object-src': "'none'",
        'base-uri': "'none'",
        'form-action': "'none'",
      });
    },
  );

  it('lets another place of office.js in by its origin alone', () => {
    const policy = policies({ office: 'https://gov.example/lib/office.js' }).get('taskpane.html');
    expect(policy?.get('script-src')).toBe("'self' 'wasm-unsafe-eval' https://gov.example");
  });
});
