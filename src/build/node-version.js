import { readFileSync } from 'node:fs';

/**
 * Why a version of Node is too old for this project; undefined where it is not. An old one stops somewhere within, at what it does not
 * know, and npm only warns of it while it installs. JavaScript, since a build that runs it has nothing to read TypeScript with.
 *
 * @param {string} version as in "20.19.0"
 */
export function tooOld(version) {
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const least = engines.node.replace('>=', '');
  const [is, wanted] = [version, least].map((each) => each.split('.').map(Number));
  const isOld = is[0] < wanted[0] || (is[0] === wanted[0] && is[1] < wanted[1]);
  return isOld ? `This is Node.js ${version}; expected ${least} or a later one.` : undefined;
}
