import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'text/xml; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** The names by which a browser on this computer calls the server. Another name leads here only from a page that wants to look in. */
const OWN_NAMES = new Set(['127.0.0.1', 'localhost']);

/** Serves the files of a folder on 127.0.0.1, on a free port unless one is given. Resolves with the address once it answers. */
export async function serveFolder(folder: string, port = 0): Promise<{ address: string; server: Server }> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    void answer(root, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${actual}/`, server };
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const isOwn = OWN_NAMES.has((request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase());
  const file = isOwn ? await findFile(root, request.url ?? '/') : undefined;
  if (file === undefined || !['GET', 'HEAD'].includes(request.method ?? '')) {
    response.writeHead(isOwn ? 404 : 403, { 'content-type': 'text/plain' }).end(isOwn ? 'Not found' : 'Forbidden');
    return;
  }
  response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('x-content-type-options', 'nosniff');
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  try {
    await pipeline(createReadStream(file), response);
  } catch {
    // Whoever asked has gone, or the file can no longer be read: half an answer is ended as one, and the server goes on.
    response.destroy();
  }
}

/** The file of an address; undefined for none and for whatever lies outside the folder, also behind a link. */
async function findFile(root: string, url: string): Promise<string | undefined> {
  try {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const file = await realpath(
      path.join(root, decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname)),
    );
    if (!file.startsWith(root + path.sep)) return undefined;
    return (await stat(file)).isFile() ? file : undefined;
  } catch {
    // No address, or no such file.
    return undefined;
  }
}
