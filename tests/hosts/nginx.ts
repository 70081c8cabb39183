import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { StaticHost } from '../e2e/static-host.ts';

/** Whether this machine has nginx. */
export const hasNginx = (): boolean => spawnSync('nginx', ['-v']).status === 0;

/** The real nginx, with the lines that docs/PUBLISHING.md gives. */
export async function serveWithNginx(folder: string, path: string, wanted = 0): Promise<StaticHost> {
  const port = wanted || (await freePort());
  const root = await mkdtemp(join(tmpdir(), 'nginx-'));
  const site = resolve(folder);
  await writeFile(
    join(root, 'nginx.conf'),
    `
worker_processes 1;
pid ${root}/nginx.pid;
error_log stderr;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  server {
    listen 127.0.0.1:${port};
    ${path === '/' ? '' : `location = ${path.slice(0, -1)} { return 301 ${path}$is_args$args; }`}
    location ${path} {
      alias ${site}/;
      include ${site}/_nginx.conf;
      error_page 404 ${path}404.html;
    }
  }
}
`,
  );
  const errors: string[] = [];
  const nginx = spawn('nginx', [
    '-p',
    root,
    '-c',
    'nginx.conf',
    '-e',
    'stderr',
    '-g',
    'daemon off; user root;',
  ]);
  nginx.stderr.on('data', (chunk) => errors.push(String(chunk)));
  const address = `http://127.0.0.1:${port}${path}`;
  for (;;) {
    if (nginx.exitCode !== null) throw new Error(`nginx did not start: ${errors.join('')}`);
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      break;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  return {
    address,
    close: async () => {
      nginx.kill('SIGTERM');
      await new Promise((ended) => nginx.once('exit', ended));
      await rm(root, { recursive: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      // A server that listens on a TCP port has an address of this kind.
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}
