import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { parse } from 'yaml';
import { readVisits } from '../../src/build/read-visits.ts';
import type { Problem } from '../../src/visit/problem.ts';
import type { Session } from './session.ts';

export interface ShippedArticle {
  readonly name: string;
  readonly front: Readonly<Record<string, string>>;
  readonly body: string;
}

export const VISITS = 'geodata/visits';
export const SHIPPED: readonly ShippedArticle[] = readdirSync(VISITS).flatMap((visit) =>
  readdirSync(`${VISITS}/${visit}/articles`).map((file) => {
    const text = readFileSync(`${VISITS}/${visit}/articles/${file}`, 'utf8');
    const [head = '', yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
    return {
      name: `${visit}/${file}`,
      front: parse(yaml, { schema: 'failsafe' }),
      body: text.slice(head.length).trim(),
    };
  }),
);

export const SHORT = {
  title: 'Two days in Lisbon and Porto',
  body: [
    'On Sunday the minister arrived in Lisbon and met the mayor, Ana Prado, for talks.',
    'The day before, he had visited Porto. He left for Madrid, where he is expected next week.',
  ].join('\n\n'),
};

/** Pastes an article as an editor does, and waits for what is proposed. */
export async function begin(page: Page, title: string, body: string, published: string): Promise<void> {
  await page.getByLabel('Paste an article').fill(`${title}\n\n${body}`);
  await page.getByLabel('Published on').fill(published);
  await page.getByRole('button', { name: 'Begin with this text' }).click();
  await page.locator('.studio-article article').waitFor();
  await page.locator('.studio-stop').first().waitFor({ state: 'attached' });
}

export const saved = (page: Page) => page.getByText('Saved on this machine').waitFor();

/** The names of the stops, in their order. */
export const stops = (page: Page) => page.locator('.studio-stop-name').allInnerTexts();

export async function fill(page: Page | Locator, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true }).first();
  await field.fill(value);
  await field.blur();
}

/** What is not dated is dated; what has a place is taken; what has none is thrown away; all in the order of their days. */
export async function lookAtProposals(page: Page, published: string): Promise<void> {
  const undated = page.locator('.studio-itinerary li', { hasText: 'needs a date' });
  while ((await undated.count()) > 0) {
    const left = await undated.count();
    await undated.first().locator('.studio-stop').click();
    // The form of the stop before it may still stand there for a moment.
    await undated.first().locator('.studio-stop[aria-current]').waitFor();
    // The day of the stop before it, so that few are out of order afterwards.
    const rows = await page.locator('.studio-itinerary li').allInnerTexts();
    const before = rows.slice(
      0,
      rows.findIndex((row) => row.includes('needs a date')),
    );
    const day = before.flatMap((row) => /\d{4}-\d\d-\d\d/.exec(row)?.[0] ?? []).at(-1);
    await fill(page, 'Date', day ?? published);
    await page.getByLabel('Date rests on').selectOption({ index: 1 });
    await vi.waitFor(async () => expect(await undated.count()).toBeLessThan(left), { timeout: 20_000 });
  }
  await page.getByRole('button', { name: 'Accept all that are whole' }).click();
  const discard = page.getByRole('button', { name: 'Discard all suggestions' });
  if (await discard.isVisible()) await discard.click();
  for (;;) {
    const facts = await page.locator('.studio-stop-facts').allInnerTexts();
    const days = facts.map((each) => each.trim().slice(0, 10));
    const at = days.findIndex((day, index) => index > 0 && day < (days[index - 1] ?? ''));
    if (at < 0) break;
    await page.locator('.studio-itinerary li').nth(at).getByRole('button', { name: /up$/ }).click();
  }
}

/** Everything that only a person can say of a visit and its article. */
export async function sayTheRest(page: Page, front: Readonly<Record<string, string>>): Promise<void> {
  await page.locator('.studio-whole').click();
  await fill(page, 'Title', 'A visit made in the studio');
  await fill(page, 'Description', 'Made from a shipped article.');
  await fill(page, 'Licence of the data', 'CC-BY-4.0');
  await fill(page, 'Publisher', front['publisher'] ?? 'Whereabouts');
  await fill(page, 'Where the text is from', front['source'] ?? 'Written for a test');
  await fill(page, 'Licence of the text', front['licence'] ?? 'CC-BY-4.0');
}

/** The folder that the studio gives, unpacked, and as the archive that it came in. */
export async function publish(page: Page): Promise<{
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly bytes: Uint8Array;
}> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /folder \(\.zip\)/ }).click(),
  ]);
  const bytes = await readFile(await download.path());
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  return { files: unzipSync(bytes), bytes };
}

/** Puts a folder that the studio gave where a site has its visits, below `data`. */
export async function unpackInto(data: string, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(data, 'visits', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** What `npm run check` has against a folder that the studio gave. */
export async function problemsOf(files: Readonly<Record<string, Uint8Array>>): Promise<readonly Problem[]> {
  const data = await mkdtemp(join(tmpdir(), 'from-studio-'));
  await unpackInto(data, files);
  const read = await readVisits(data);
  await rm(data, { recursive: true });
  return read.kind === 'problems' ? read.problems : [];
}

export async function close({ complaints, close: end }: Session): Promise<void> {
  expect(complaints).toEqual([]);
  await end();
}
