import { readFile } from 'node:fs/promises';
import { launch } from '../e2e/browser.ts';
import { DESK, mapIsLive, PHONE, visitSite } from '../e2e/session.ts';
import { serveFolder } from '../e2e/static-host.ts';

/** `npm run screenshots`: the pictures of the README, from the site that stands in dist. */
const host = await serveFolder('dist');
const browser = await launch();
for (const [name, path, options] of [
  ['desk', 'kim-russia-2023/', DESK],
  ['desk-dark', 'kim-russia-2023/russky-island/', { ...DESK, colorScheme: 'dark' as const }],
  ['phone', 'kim-russia-2023/airport-near-vladivostok/', PHONE],
] as const) {
  const { page, close } = await visitSite(browser, host.address + path, options);
  await mapIsLive(page);
  await page.waitForTimeout(800);
  await page.screenshot({ path: `tests/screenshots/${name}.png` });
  await close();
}
for (const [name, path] of [
  ['gallery', ''],
  ['compare', 'compare/?visits=kim-vladivostok-2019,kim-russia-2023'],
  ['person', 'people/kim-jong-un/'],
] as const) {
  const { page, close } = await visitSite(browser, host.address + path, DESK);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `tests/screenshots/${name}.png` });
  await close();
}
const { page, close } = await visitSite(browser, `${host.address}studio/`, DESK);
const article = await readFile('geodata/visits/nellie-bly-1889/articles/around-the-world.md', 'utf8');
const [, title = ''] = /^title: (.*)$/m.exec(article) ?? [];
await page.getByLabel('Paste an article').fill(`${title}\n\n${article.replace(/^---[\s\S]*?\n---\n/, '')}`);
await page.getByRole('button', { name: 'Begin with this text' }).click();
await page.locator('.studio-stop').nth(1).click();
await mapIsLive(page);
await page.waitForTimeout(1500);
await page.screenshot({ path: 'tests/screenshots/studio.png' });
await close();
await browser.close();
await host.close();
