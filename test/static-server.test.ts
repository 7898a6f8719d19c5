import { mkdtempSync, rmSync, symlinkSync, writeFileSync, unlinkSync, mkdirSync } from 'node:fs';
import { get, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveFolder } from '../scripts/serve/static-server';

let folder = '';
let server: Server;
let address = '';

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ml-check-serve-'));
  mkdirSync(path.join(folder, 'web'));
  writeFileSync(path.join(folder, 'secret.txt'), 'not served');
  writeFileSync(path.join(folder, 'web', 'index.html'), '<p>served</p>');
  writeFileSync(path.join(folder, 'web', 'large.js'), Buffer.alloc(20_000_000, 0x20));
  symlinkSync(path.join(folder, 'secret.txt'), path.join(folder, 'web', 'link.txt'));
  ({ server, address } = await serveFolder(path.join(folder, 'web')));
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

/** The status and text of an answer; status 0 where the connection broke. */
function ask(where: string, headers: Record<string, string> = {}): Promise<[number, string]> {
  return new Promise((resolve) => {
    get(new URL(where, address), { headers, agent: false }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve([response.statusCode ?? 0, text.slice(0, 20)]));
      response.on('error', () => resolve([0, '']));
    }).on('error', () => resolve([0, '']));
  });
}

/** Begins a download and breaks it off at its first bytes. */
function breakOff(): Promise<void> {
  return new Promise((resolve) => {
    const request = get(new URL('large.js', address), { agent: false }, (response) => {
      response.once('data', () => {
        request.destroy();
        resolve();
      });
      response.on('error', () => undefined);
    }).on('error', () => resolve());
  });
}

it('goes on after 300 downloads that were broken off', async () => {
  for (let at = 0; at < 300; at++) await breakOff();
  expect(await ask('/')).toEqual([200, '<p>served</p>']);
});

it.each([
  ['a path out of the folder', '/../secret.txt'],
  ['an encoded path out of it', '/%2e%2e%2fsecret.txt'],
  ['a link that leads out of it', '/link.txt'],
  ['a name that cannot be decoded', '/%'],
  ['no such file', '/absent.js'],
])('%s is not found', async (_, where) => {
  expect(await ask(where)).toEqual([404, 'Not found']);
});

it('answers to its own names only', async () => {
  expect(await ask('/', { host: 'school.example' })).toEqual([403, 'Forbidden']);
  expect(await ask('/', { host: `localhost:${new URL(address).port}` })).toEqual([200, '<p>served</p>']);
});

it('goes on when a file goes away while it is asked for', async () => {
  const file = path.join(folder, 'web', 'gone.txt');
  writeFileSync(file, 'x');
  const asked = ask('/gone.txt');
  unlinkSync(file);
  expect([0, 200, 404]).toContain((await asked)[0]);
  expect(await ask('/')).toEqual([200, '<p>served</p>']);
});
