import { type StaticHost, serveFolder } from '../e2e/static-host.ts';
import { headerRules } from './header-rules.ts';
import { serveWithNginx } from './nginx.ts';
import { objectStore } from './object-store.ts';
import { plainFiles } from './plain-files.ts';

/** Serves a folder below a path, on a port of its own choice if none is given. */
type Serve = (folder: string, path: string, port?: number) => Promise<StaticHost>;

const NAMES = ['plain', 'headers', 'store', 'nginx'] as const;

export type HostName = (typeof NAMES)[number];

/** The usual hosts, by the name that `npm run preview -- --host` knows them by. */
export const HOSTS: Readonly<Record<HostName, Serve>> = {
  plain: (folder, path, port) => serveFolder(folder, path, plainFiles, port),
  headers: (folder, path, port) => serveFolder(folder, path, headerRules, port),
  store: (folder, path, port) => serveFolder(folder, path, objectStore, port),
  nginx: serveWithNginx,
};

/** Whether somebody wrote the name of a host. */
export const isHostName = (name: string): name is HostName => NAMES.some((each) => each === name);

function hostNamed(name: string): HostName {
  if (isHostName(name)) return name;
  throw new Error(`there is no host "${name}"; expected one of ${NAMES.join(', ')}`);
}

/** Serves the built site for the end-to-end tests: as $HOST, else with all the headers that a host can send. */
export const serveSite = (path: string): Promise<StaticHost> =>
  HOSTS[hostNamed(process.env['HOST'] ?? 'headers')]('dist', path);
