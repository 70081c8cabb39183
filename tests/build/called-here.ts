import { readFileSync } from 'node:fs';
import { vi } from 'vitest';

/** How a command ended, and what it said. */
export interface Called {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Thrown where a command would end its process. */
class Ended extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`ended with ${status}`);
    this.status = status;
  }
}

/** What a script of package.json has tsx run: its file, and before that what is loaded first. */
export function wordsOf(script: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  return scripts[script]?.split(' ').slice(1) ?? [];
}

let calls = 0;

/**
 * Calls the command of a script of package.json, with `words` behind it, in English, but within this process: one of its own would have all
 * that it is made of to load, which takes a second.
 */
export async function callHere(script: string, words: readonly string[]): Promise<Called> {
  const { argv, exitCode } = process;
  const listeners = process.listeners('uncaughtException');
  const said = { log: [] as string[], warn: [] as string[], error: [] as string[] };
  const spies = [
    ...(['log', 'warn', 'error'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation((line) => void said[name].push(`${line}\n`)),
    ),
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Ended(Number(code ?? 0));
    }),
  ];
  let status: number;
  try {
    process.argv = [...argv.slice(0, 2), ...words];
    process.exitCode = 0;
    // Under a name of its own, for it to run anew.
    await import(/* @vite-ignore */ `../../${wordsOf(script).at(-1)}?call-${++calls}`);
    status = Number(process.exitCode);
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    ({ status } = error);
  } finally {
    for (const spy of spies) spy.mockRestore();
    Object.assign(process, { argv, exitCode });
    for (const listener of process.listeners('uncaughtException'))
      if (!listeners.includes(listener)) process.removeListener('uncaughtException', listener);
  }
  return { status, stdout: said.log.join(''), stderr: [...said.warn, ...said.error].join('') };
}
