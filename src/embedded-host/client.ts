import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { EmbeddedHost } from './host';
import type { HostWorkbook } from './model';
import type { HostProfile, ProfileName } from './profile';
import { connectClient, officeContext, type ClientExtension } from './session';

/** The client library with a workbook behind it. */
export interface ExcelHost {
  /** Microsoft's own `Excel` namespace. */
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: { context: object };
  readonly host: EmbeddedHost;
  readonly workbook: HostWorkbook;
  readonly statistics: EmbeddedHost['statistics'];
  readonly profile: HostProfile;
  /** `Excel.run`. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Makes the next sync fail with an Excel error code, at once or after some of its actions. */
  failNextSync(code: string, afterActions?: number): void;
  /** Makes the n-th sync since the start fail, counted from 1. */
  failAtSync(n: number, code: string, afterActions?: number): void;
}

interface ClientLibrary {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension & ClientExtension;
  Office: { context: object };
}

/** Microsoft's client library, started. One may serve workbooks in turn: what the engine has compiled of it stays. */
export interface OfficeClient {
  readonly library: ClientLibrary;
  /** Makes it answer from this host until another is connected. */
  connect(host: EmbeddedHost): void;
}

type Load = (scope: object) => ClientLibrary;
const compiled = new Map<string, Load>();

/** What JavaScript and Node.js have: the library asks at every name that it reads, and a look at `globalThis` is slow in a sandbox. */
const GLOBALS: ReadonlySet<string> = new Set(namesOf(globalThis));

/** Names that the library reads at every action, found without asking the scope. */
const OFTEN_READ = 'const { Array, Object, Promise, RegExp, parseInt } = globalThis, window = self;';

function namesOf(scope: object | null): string[] {
  return scope === null ? [] : [...Object.getOwnPropertyNames(scope), ...namesOf(Object.getPrototypeOf(scope))];
}

/**
 * Starts the library. Its file runs as it is, inside a scope of its own, in the realm of the caller: its errors are our `Error`s.
 * @param file of the library, when it is not the installed `@microsoft/office-js/dist/excel-win32-16.01.js`
 */
export function startClient(file = installedClient()): OfficeClient {
  const load = compiled.get(file) ?? compile(file);
  compiled.set(file, load);
  const window: Record<string, unknown> = {
    location: { href: 'https://localhost/', hash: '', search: '', protocol: 'https:' },
    navigator: { userAgent: 'embedded-host' },
    document: { cookie: '' },
    addEventListener: () => {},
  };
  window.window = window.self = window;
  // Names that are neither here nor in JavaScript are the library's own globals: they become members of this window.
  const scope = new Proxy(window, {
    has: (target, name) => typeof name === 'string' && (name in target || !GLOBALS.has(name)),
  });
  const library = load(scope);
  // The library looks for `window.Office.context` at every call; its own `context` waits for a host application.
  let context: object = {};
  let served: EmbeddedHost | undefined;
  const Office = Object.create(library.Office, {
    context: { get: () => context, enumerable: true },
  }) as ClientLibrary['Office'];
  window.Office = Office;
  return {
    library: { ...library, Office },
    connect: (host) => {
      // To connect anew would part a host from its events.
      if (served === host) return;
      served = host;
      context = officeContext(host);
      connectClient(library.OfficeExtension, host);
    },
  };
}

function compile(file: string): Load {
  const source = readFileSync(file, 'utf8');
  // The library is a classic script that needs a window of its own, and objects of the caller's realm.
  return new Function(
    'scope',
    `with (scope) {\n${OFTEN_READ}\n${source}\nreturn { Excel, OfficeExtension, Office };\n}`,
  ) as Load;
}

/** Where the package manager put the library. */
function installedClient(): string {
  const folder = join(createRequire(__filename).resolve('@microsoft/office-js/package.json'), '..');
  return join(folder, 'dist', 'excel-win32-16.01.js');
}

/** How to start the client. */
export interface ExcelHostOptions {
  /** Which Excel to be; `web` when not given. */
  profile?: ProfileName | HostProfile;
  /** A client that serves other workbooks before and after; a new one when not given. */
  client?: OfficeClient;
}

/** Starts Microsoft's Office.js Excel client in Node over a workbook in memory. Each call has a client of its own where none is given. */
export function createExcelHost(workbook: HostWorkbook, options: ExcelHostOptions = {}): ExcelHost {
  const host = new EmbeddedHost(workbook, options.profile);
  const { library, connect } = options.client ?? startClient();
  connect(host);
  return {
    Excel: library.Excel,
    OfficeExtension: library.OfficeExtension,
    Office: library.Office,
    host,
    workbook,
    statistics: host.statistics,
    profile: host.profile,
    run: (batch) => {
      connect(host);
      return library.Excel.run(batch);
    },
    failNextSync: (code, afterActions) => host.faults.failNextSync(code, afterActions),
    failAtSync: (n, code, afterActions) => host.faults.failAtSync(n, code, afterActions),
  };
}
