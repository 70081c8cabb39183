import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { WRITTEN } from '../../src/formats/registry.ts';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import { DESK, mapIsLive, nextReader, PHONE, violationsIn } from './session.ts';

openForThisFile();

const VISIT = 'kim-russia-2023';

it.each([true, false])('gives every format as a file to take (scripts: %s)', async (javaScriptEnabled) => {
  const { page, complaints, close } = await nextReader(browser, `${host.address}${VISIT}/files/`, {
    ...DESK,
    javaScriptEnabled,
  });
  for (const {
    name,
    writing: { suffix },
  } of WRITTEN) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${VISIT}.${suffix}`);
    const taken = await readFile(await download.path(), 'utf8');
    expect(taken).toBe(await readFile(`dist/${VISIT}/files/${VISIT}.${suffix}`, 'utf8'));
  }
  expect(complaints).toEqual([]);
  await close();
});

it('is one click from the visit, and says what a format leaves out', async () => {
  const { page, complaints, close } = await nextReader(browser, `${host.address}${VISIT}/`, DESK);
  await mapIsLive(page);
  await page.getByRole('link', { name: 'Download' }).first().click();
  await page.waitForURL(`**/${VISIT}/files/`);
  const gpx = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'GPX 1.1' }) });
  await gpx.getByText('What it leaves out').click();
  expect(await gpx.getByText('the text of the accounts').isVisible()).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});

it.each([
  ['light', DESK],
  ['dark', PHONE],
  ['light', { viewport: { width: 320, height: 640 } }],
] as const)(
  'has nothing that axe objects to and nothing to scroll sideways for (%s, %j)',
  async (colorScheme, options) => {
    const { page, close } = await nextReader(browser, `${host.address}nellie-bly-1889/files/`, {
      ...options,
      colorScheme,
    });
    expect(await violationsIn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      options.viewport.width,
    );
    await close();
  },
);
