import { parseArgs } from 'node:util';
import { HOSTS, hostNamed } from './hosts.ts';

/** `npm run preview`: the built site as a host would serve it, for a person to look at. */
const { values } = parseArgs({
  options: {
    host: { type: 'string', default: 'headers' },
    path: { type: 'string', default: '/' },
    port: { type: 'string', default: '4173' },
  },
});
const { address } = await HOSTS[hostNamed(values.host)]('dist', values.path, Number(values.port));
console.log(
  `${address} serves dist as the host "${values.host}" does (there are ${Object.keys(HOSTS).join(', ')})`,
);
