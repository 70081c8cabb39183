import { spawnSync } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { STUDIO } from '../../src/visit/reserved-ids.ts';
import { madeOnce } from './made-once.ts';
import { projectCopy } from './project.ts';

/** The address of the site that the tests build with one. */
export const ADDRESS = 'https://news.example/maps/';

/** A copy of this project that knows its address, built, and built once more. */
export interface SiteWithAddress {
  readonly root: string;
  readonly again: {
    /** What the console said. */
    readonly said: string;
    /** The cards that are kept, each with the time at which it was written; before, and now. */
    readonly cardsBefore: readonly Card[];
    readonly cards: readonly Card[];
  };
}

type Card = readonly [name: string, written: number];

/** Builds it for all test files that look at it, which change nothing of it. */
export const siteWithAddress = (): Promise<SiteWithAddress> =>
  madeOnce('with-address', async (folder) => {
    const root = await projectCopy(undefined, folder);
    await writeFile(join(root, 'geodata/site.json'), JSON.stringify({ address: ADDRESS, tiles: 'none' }));
    build(root);
    const cardsBefore = await cardsKept(root);
    const said = build(root);
    return { root, again: { said, cardsBefore, cards: await cardsKept(root) } };
  });

async function cardsKept(root: string): Promise<readonly Card[]> {
  const folder = join(root, '.cache/pictures');
  const names = (await readdir(folder)).sort();
  return Promise.all(names.map(async (name) => [name, (await stat(join(folder, name))).mtimeMs] as const));
}

/** Builds the site in a folder as a publisher would, and gives back what the console said. */
export function build(root: string): string {
  const { status, stdout, stderr } = spawnSync('node', ['src/build/main.js'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout + stderr;
}

/**
 * Every page of a built site by its path below the root, embeds among them; not those that only lead on, nor the one for
 * what is not there, nor the studio, which is a tool and no page that somebody reads.
 */
export async function pagesOf(dist: string): Promise<ReadonlyMap<string, string>> {
  const files = await readdir(dist, { recursive: true });
  const pages = files.filter((file) => /(^|[\\/])index\.html$/.test(file) && !file.startsWith(STUDIO));
  const read = pages.map(
    async (file) => [file.replace(/index\.html$/, ''), await readFile(join(dist, file), 'utf8')] as const,
  );
  return new Map((await Promise.all(read)).filter(([, html]) => !html.includes('http-equiv="refresh"')));
}

/** A picture of a built site, decoded. */
export async function pictureOf(dist: string, path: string): Promise<PNG> {
  return PNG.sync.read(await readFile(join(dist, path)));
}

/** The part of a picture's pixels that have its commonest colour, and how many colours it has: a blank one has 1 and 1. */
export function coloursOf({ data, width, height }: PNG): {
  readonly most: number;
  readonly different: number;
} {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUInt32BE(at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return { most: Math.max(...counts.values()) / (width * height), different: counts.size };
}
