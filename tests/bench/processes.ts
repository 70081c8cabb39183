import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command and all that it started cost. */
export interface Cost {
  readonly seconds: number;
  /** Of all processors together. */
  readonly processorSeconds: number;
  /** Resident memory of all its processes together, at most, in bytes; from Linux's /proc, looked at ten times a second. */
  readonly memory: number;
}

/** Runs a command to its end; throws if it fails. */
export async function costOf(command: string, words: readonly string[], folder: string): Promise<Cost> {
  const began = performance.now();
  const child = spawn(command, words, {
    cwd: folder,
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let memory = 0;
  const processors = new Map<number, number>();
  const watch = setInterval(() => {
    const own = groupOf(child.pid ?? 0);
    memory = Math.max(
      memory,
      own.reduce((sum, each) => sum + each.memory, 0),
    );
    for (const { pid, ticks } of own) processors.set(pid, ticks);
  }, 100);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command} ${words.join(' ')} ended with ${code}`);
  const ticks = [...processors.values()].reduce((sum, each) => sum + each, 0);
  return { seconds: (performance.now() - began) / 1000, processorSeconds: ticks / TICKS, memory };
}

/** Ticks of a second, and bytes of a page of memory, as Linux has them on all that Node runs on. */
const TICKS = 100;
const PAGE = 4096;

/** The processes of a group, see proc(5): fields 5 (group), 14 and 15 (ticks), 24 (resident pages). */
function groupOf(group: number) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ');
        const at = (field: number) => Number(fields[field - 3]);
        if (at(5) !== group) return [];
        return [{ pid: Number(pid), ticks: at(14) + at(15), memory: at(24) * PAGE }];
      } catch {
        // It has ended since.
        return [];
      }
    });
}
