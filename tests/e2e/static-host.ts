import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { CONTENT_TYPES } from './content-types.ts';

export interface StaticHost {
  /** The address of the site, with the folder that it is served from. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder as a plain file host does: index.html for a folder, 404.html for what is not there. Nothing else. */
export async function serveFolder(folder: string, path = '/'): Promise<StaticHost> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host.invalid');
    const send = (file: string, status: number) => {
      response.writeHead(status, {
        'content-type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
      });
      createReadStream(file).pipe(response);
    };
    const missing = () => send(join(folder, '404.html'), 404);
    if (!pathname.startsWith(path)) return missing();
    const file = join(folder, normalize(decodeURIComponent(pathname.slice(path.length - 1))));
    try {
      const found = await stat(file);
      if (!found.isDirectory()) return send(file, 200);
      if (!pathname.endsWith('/')) {
        response.writeHead(301, { location: `${pathname}/` });
        return response.end();
      }
      const index = join(file, 'index.html');
      await stat(index);
      return send(index, 200);
    } catch {
      return missing();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a TCP port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
