import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openForThisFile } from './browser-and-host.ts';
import { DESK, eventually, PHONE, type Reader, violationsInBothThemes } from './session.ts';
import { close, fill, problemsOf, publish, studio, VISITS } from './studio-session.ts';

openForThisFile();

const VISIT = 'kim-vladivostok-2019';

/** A shipped visit's folder as an archive, with or without what was noted when it was published. */
function archive(noted: boolean): Buffer {
  const paths = [
    'visit.geojson',
    ...readdirSync(`${VISITS}/${VISIT}/articles`).map((name) => `articles/${name}`),
  ];
  const files = [...paths, ...(noted ? ['published.json'] : [])].map(
    (path) => [`${VISIT}/${path}`, new Uint8Array(readFileSync(`${VISITS}/${VISIT}/${path}`))] as const,
  );
  return Buffer.from(zipSync(Object.fromEntries(files)));
}

/** The studio with the visit in it. */
async function opened(noted: boolean, where: Reader) {
  const session = await studio(where);
  const { page } = session;
  await page
    .locator('.studio-file input')
    .first()
    .setInputFiles({ name: `${VISIT}.zip`, mimeType: '', buffer: archive(noted) });
  await page.locator('.studio-stop').first().waitFor({ state: 'attached' });
  return session;
}

it.each([
  ['a desk', DESK],
  ['a phone', PHONE],
] as const)(
  'what an editor changes in what is published is asked about at %s, and told to readers',
  async (_, where) => {
    const session = await opened(true, where);
    const { page } = session;
    if (where === PHONE) await page.getByRole('button', { name: 'Stops', exact: true }).tap();
    await page.locator('.studio-stop').first().click();
    await fill(page, 'Name, as the article calls it', 'Khasan, on the border');
    const doubt = page
      .locator('.is-doubt li')
      .filter({ hasText: 'the name differs from what was published' });
    await doubt.waitFor();
    await doubt.getByText('Tell readers …').click();
    expect(await violationsInBothThemes(page)).toEqual([]);
    await doubt.getByLabel('Why was it changed?').fill('The station stands on it.');
    await doubt.getByRole('button', { name: 'Record as a correction' }).click();
    await eventually(async () => expect(await doubt.count()).toBe(0));
    const { files } = await publish(page);
    expect(await problemsOf(files)).toEqual([]);
    const { visit } = JSON.parse(strFromU8(files[`${VISIT}/visit.geojson`] ?? new Uint8Array()));
    expect(visit.corrections).toMatchObject([
      {
        reason: 'The station stands on it.',
        changes: [{ about: 'name', stop: 'khasan', is: 'Khasan, on the border' }],
      },
    ]);
    const published = JSON.parse(strFromU8(files[`${VISIT}/published.json`] ?? new Uint8Array()));
    expect(published.stops[0].name).toBe('Khasan, on the border');
    await close(session);
  },
);

it('a visit is noted as published, and then asked about, unless what was changed is not worth telling', async () => {
  const session = await opened(false, DESK);
  const { page } = session;
  await page.getByText('Ready to publish').waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('button', { name: 'This is published now' }).click();
  await page.getByText('It is noted in its folder what was published').waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.locator('.studio-whole').click();
  await fill(page, 'Title', 'The summit of 2019');
  const doubt = page.locator('.is-doubt li').filter({ hasText: 'the title differs from what was published' });
  await doubt.getByText('Tell readers …').click();
  await doubt.getByRole('button', { name: 'Not worth telling' }).click();
  await eventually(async () => expect(await doubt.count()).toBe(0));
  const { files } = await publish(page);
  const { visit } = JSON.parse(strFromU8(files[`${VISIT}/visit.geojson`] ?? new Uint8Array()));
  expect(visit.corrections).toBeUndefined();
  expect(JSON.parse(strFromU8(files[`${VISIT}/published.json`] ?? new Uint8Array())).title).toBe(
    'The summit of 2019',
  );
  await close(session);
});
