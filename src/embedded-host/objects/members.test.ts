import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { HostObject } from '../protocol/host-object';

/** The members of every class in Microsoft's typings, each with the ExcelApi 1.x that brought it; undefined where the typings name none. */
function typings(): Map<string, Map<string, number | undefined>> {
  const text = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
  const start = text.indexOf('declare namespace Excel {');
  const classes = new Map<string, Map<string, number | undefined>>();
  let members: Map<string, number | undefined> | undefined;
  let ofClass: number | undefined;
  let since: number | undefined;
  for (const line of text.slice(start, text.indexOf('\n}', start)).split('\n')) {
    const set = /\[Api set: ExcelApi 1\.(\d+)/.exec(line);
    const declared = /^ {4}class (\w+)/.exec(line)?.[1];
    const member = /^ {8}(?:readonly )?(\w+)\??[(:]/.exec(line)?.[1];
    if (set) since = Number(set[1]);
    if (declared) {
      members = new Map();
      classes.set(declared, members);
      ofClass = since;
    } else if (/^ {4}\}/.test(line)) {
      members = undefined;
    } else if (members && member && !members.has(member)) {
      members.set(member, since ?? ofClass);
    }
    if (declared || member || /^ {4,8}\/\*\*/.test(line)) since = undefined;
  }
  return classes;
}

function sources(): string[] {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  return files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
}

/** Our classes, but those that one file keeps to itself. */
function classes(): (typeof HostObject)[] {
  const exported = sources().flatMap((name) =>
    Object.values(createRequire(__filename)(join(__dirname, name)) as Record<string, unknown>),
  );
  return exported.filter(
    (one): one is typeof HostObject => typeof one === 'function' && one.prototype instanceof HostObject,
  );
}

/** The members that our classes list, read from their sources. */
function ours(): [string, string, number][] {
  return sources().flatMap((name) => {
    const source = readFileSync(join(__dirname, name), 'utf8');
    const classes = source.matchAll(/className = '(\w+)';\s+static override readonly members: Members = \{([^}]*)\}/g);
    const shared = source.matchAll(/(GEOMETRY_MEMBERS) = \{([^}]*)\}/g);
    return [...classes, ...shared].flatMap(([, owner = '', list = '']) =>
      [...list.matchAll(/(\w+): (\d+)/g)].map(([, member = '', since]): [string, string, number] => [
        owner === 'GEOMETRY_MEMBERS' ? 'Range' : owner,
        member,
        Number(since),
      ]),
    );
  });
}

const theirs = typings();

test.each(ours().filter(([, member]) => !member.startsWith('_')))(
  '%s.%s came with ExcelApi 1.%i',
  (owner, member, since) => {
    expect(theirs.get(owner)?.has(member)).toBe(true);
    expect(since).toBe(theirs.get(owner)?.get(member));
  },
);

test('a class has what it lists', () => {
  const missing = classes().flatMap(({ className, members, prototype }) =>
    Object.keys(members).flatMap((member) => (member in prototype ? [] : [`${className}.${member}`])),
  );
  expect(missing).toEqual([]);
  expect(classes().length).toBeGreaterThan(30);
});

test('the classes that the add-in needs are there', () => {
  expect(new Set(ours().map(([owner]) => owner)).size).toBeGreaterThan(50);
});
