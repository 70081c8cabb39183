import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { CONTENT_TYPES } from '../e2e/content-types.ts';

const compress = promisify(brotliCompress);

/** Serves folders with Brotli, each file compressed once; below /bare/ pages come with their scripts removed. */
export async function serveCompressed(folders: Readonly<Record<string, string>>) {
  const cache = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://host.invalid').pathname;
    try {
      const known = cache.get(path);
      const { file, bare } = await locate(folders, path);
      const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
      const packed = extname(file) !== '.woff2';
      let body = known;
      if (!body) {
        let bytes = await readFile(file);
        if (bare && extname(file) === '.html') {
          const page = bytes
            .toString()
            .replace(/<script[\s\S]*?<\/script>|<link rel="modulepreload"[^>]*>/g, '');
          bytes = Buffer.from(page);
        }
        // Not in this thread, which drives the browser: what a page keeps for reading offline is compressed while it is measured.
        body = packed ? await compress(bytes) : bytes;
        cache.set(path, body);
      }
      response.writeHead(200, { 'content-type': type, ...(packed ? { 'content-encoding': 'br' } : {}) });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a TCP port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function locate(folders: Readonly<Record<string, string>>, path: string) {
  const [, name = '', ...rest] = path.split('/');
  const folder = folders[name];
  if (!folder) throw new Error(`no folder is served as ${name}`);
  const file = join(folder, ...rest);
  const found = await stat(file);
  return { file: found.isDirectory() ? join(file, 'index.html') : file, bare: name === 'bare' };
}
