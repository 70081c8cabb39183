import { commandLine } from '../../src/build/command-line.ts';
import { HOSTS, hostNamed } from './hosts.ts';

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
const { address } = await HOSTS[hostNamed(values.host)]('dist', values.path, Number(values.port));
console.log(
  `${address} serves dist as the host "${values.host}" does (there are ${Object.keys(HOSTS).join(', ')})`,
);
