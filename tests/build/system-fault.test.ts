import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { systemFault } from '../../src/build/system-fault.ts';

const thrown = (act: () => void): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
};

it.each([
  [() => readFileSync('no-such'), 'no-such: there is no such file or folder'],
  [() => readFileSync('src'), 'this is a folder; expected a file'],
  [() => writeFileSync('package.json/x', ''), 'package.json/x: this is in no folder, but in a file'],
  [() => mkdirSync('src'), 'src: something else of this name is in the way'],
  [() => mkdirSync('no-such/folder'), 'no-such/folder: no folder can be made here'],
])('says in words what the system has against %s', (act, words) => {
  expect(systemFault(thrown(act))).toBe(words);
});

it.each([
  ['ENOSPC: no space left on device, write', 'the disk is full'],
  ["ENOSPC: no space left on device, link 'a' -> 'b/c'", 'b/c: the disk is full'],
  [
    'listen EADDRINUSE: address already in use 127.0.0.1:4173',
    'another program listens at this port: choose another port',
  ],
  [
    'rolldown, please report this\nFailed to write file in /x/y.js\n',
    '/x/y.js: this cannot be written; is the disk full?',
  ],
])('says it of "%s"', (message, words) => {
  expect(systemFault(new Error(message))).toBe(words);
});

it('says nothing of other errors', () => {
  expect(systemFault(new TypeError('x is no function'))).toBeUndefined();
  expect(systemFault(new Error('EXAMPLE: no such code'))).toBeUndefined();
  expect(systemFault('ENOSPC: no space left on device, write')).toBeUndefined();
});
