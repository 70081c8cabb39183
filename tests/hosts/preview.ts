import { existsSync } from 'node:fs';
import { commandLine, endWith, wholeNumber } from '../../src/build/command-line.ts';
import { HOSTS, isHostName } from './hosts.ts';
import { hasNginx } from './nginx.ts';

/** `npm run preview`: the built site as a host would serve it, for a person to look at. */
const { values } = commandLine(
  `npm run preview [-- --host ${Object.keys(HOSTS).join('|')}] [--path /maps/] [--port 4173]`,
  {
    host: { type: 'string', default: 'headers' },
    path: { type: 'string', default: '/' },
    port: { type: 'string', default: '4173' },
  },
  0,
);
const SITE = 'dist';
const { host, path } = values;
const port = wholeNumber('port', values.port, 0, 65_535);
if (!isHostName(host)) endWith(`--host is "${host}"; expected one of ${Object.keys(HOSTS).join(', ')}`);
if (!/^\/(.*\/)?$/.test(path)) endWith(`--path is "${path}"; expected one that begins and ends with a slash`);
if (!existsSync(`${SITE}/index.html`)) endWith(`${SITE}: no site is there yet; npm run build makes it`);
if (host === 'nginx' && !hasNginx()) endWith('--host is "nginx", which is not installed on this machine');
const { address } = await HOSTS[host](SITE, path, port);
console.log(
  `${address} serves ${SITE} as the host "${host}" does (there are ${Object.keys(HOSTS).join(', ')})`,
);
