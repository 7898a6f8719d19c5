import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

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

/** Serves the files of a folder on 127.0.0.1, on a free port unless one is given. Resolves with the address once it answers. */
export async function serveFolder(folder: string, port = 0): Promise<{ address: string; server: Server }> {
  const root = path.resolve(folder);
  const server = createServer((request, response) => {
    void findFile(root, request.url ?? '/').then((file) => {
      if (file === undefined || !['GET', 'HEAD'].includes(request.method ?? '')) {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
        return;
      }
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, {
        'content-type': type,
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
      });
      if (request.method === 'HEAD') response.end();
      else createReadStream(file).pipe(response);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${actual}/`, server };
}

/** The file of an address; undefined for none and for whatever lies outside the folder. */
async function findFile(root: string, url: string): Promise<string | undefined> {
  try {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const file = path.join(root, decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    if (!file.startsWith(root + path.sep)) return undefined;
    return (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
