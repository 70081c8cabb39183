import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { tooOld } from './node-version.js';
import { systemFault } from './system-fault.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * What a command was called with: its options, and the other words. With --help it says how it is called, and ends. Called in a way that
 * it does not know, it says what is wrong and the same, and ends with 2. What the system has against it later it says in words, and ends
 * with 1.
 *
 * @param usage as people type it, what may be left out in brackets
 * @param most other words that it takes
 */
export function commandLine<const O extends Options>(usage: string, options: O, most: number) {
  const read = () => {
    try {
      return parseArgs({ options, allowPositionals: true });
    } catch (error) {
      // What follows the first sentence is how to name a file that begins with a hyphen.
      if (error instanceof TypeError) return endWith(`${error.message.split(/\.(?:\s|$)/, 1)[0]}. ${usage}`);
      throw error;
    }
  };
  if (process.argv.slice(2).includes('--help')) {
    console.log(usage);
    process.exit();
  }
  const old = tooOld(process.versions.node);
  if (old) endWith(old);
  process.once('uncaughtException', (error) => {
    console.error(systemFault(error) ?? error);
    process.exit(1);
  });
  const { values, positionals } = read();
  const empty = Object.entries(values).find(([, value]) => value === '');
  if (empty) endWith(`--${empty[0]} is empty. ${usage}`);
  if (positionals.includes('')) endWith(`One of the words is empty. ${usage}`);
  const [extra] = positionals.slice(most);
  if (extra !== undefined) endWith(`"${extra}" is one word too many. ${usage}`);
  return { values, positionals };
}

/** Says why a command was called in vain, and ends it. */
export function endWith(reason: string): never {
  console.error(reason);
  process.exit(2);
}

/** A whole number that a command was called with; says so and ends where it is none, or one that cannot be. */
export function wholeNumber(
  option: string,
  text: string,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  const bounds = most === Number.MAX_SAFE_INTEGER ? `from ${least} on` : `from ${least} to ${most}`;
  return endWith(`--${option} is "${text}"; expected a whole number ${bounds}`);
}

/** A number of things in words: "1 visit", "2 visits". */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** Why nothing can be read at a path that is to be a file; undefined where it is one. */
export function faultOfFile(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return `${path}: there is no such file`;
  return found.isFile() ? undefined : `${path}: this is no file; expected one, not a folder`;
}

/** A folder of data as geodata is: says so and ends where there are no visits in it. */
export function dataFolder(path: string): string {
  if (isFolder(join(path, 'visits'))) return path;
  const fault = isFolder(path) ? 'there is no folder "visits" in it' : 'there is no such folder';
  return endWith(`${path}: ${fault}; expected one like geodata, in whose visits each visit has a folder`);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Ids that are named where another was asked for. */
const MOST_NAMED = 10;

/** Why a command can do nothing with the id of a visit, and which there are: of many those that are like it. */
export function noSuchVisit(id: string, ids: readonly string[]): string {
  if (ids.length === 0) return `there is no visit "${id}", nor any other`;
  const parts = id.split('-').filter((part) => part.length > 2);
  const like = ids.filter((each) => parts.some((part) => each.includes(part)));
  const named = (ids.length > MOST_NAMED && like.length > 0 ? like : ids).slice(0, MOST_NAMED);
  const more = ids.length - named.length;
  return `there is no visit "${id}": ${named.join(', ')}${more > 0 ? ` and ${counted(more, 'other')}` : ''}`;
}
