import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { type FileHost, plainFiles } from '../hosts/plain-files.ts';
import { CONTENT_TYPES } from './content-types.ts';

export interface StaticHost {
  /** The address of the site, with the folder that it is served from. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder below a path of this machine as a host does; without `host`, as a plain file host. */
export async function serveFolder(
  folder: string,
  path = '/',
  host: FileHost = plainFiles,
  port = 0,
): Promise<StaticHost> {
  const answer = host(folder, path);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host.invalid');
    const { status, headers, file } = await answer(decodeURIComponent(pathname), request.headers);
    const type = file && (CONTENT_TYPES[extname(file)] ?? 'application/octet-stream');
    response.writeHead(status, { ...(type ? { 'content-type': type } : {}), ...headers });
    if (file) createReadStream(file).pipe(response);
    else response.end();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  // A server that listens on a TCP port has an address of this kind.
  const { port: given } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${given}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
