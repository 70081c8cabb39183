import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { host, openForThisFile } from './browser-and-host.ts';
import { atRestOn, DESK, eventually, mapIsLive, PHONE, violationsInBothThemes } from './session.ts';
import {
  begin,
  close,
  expectFacts,
  hold,
  lookAtProposals,
  problemsOf,
  publish,
  SHIPPED,
  SHORT,
  sayTheRest,
  stops,
  studio,
  tooSmall,
} from './studio-session.ts';

openForThisFile();

describe('an editor', () => {
  // One is made in studio-out.test.ts, and read there as it comes out.
  it.each(SHIPPED.filter(({ name }) => !name.endsWith('first-meeting.md')))(
    'makes a visit that the check takes of $name',
    async ({ front, body }) => {
      const session = await studio();
      const { page } = session;
      await begin(page, front['title'] ?? '', body, front['date'] ?? '');
      await lookAtProposals(page, front['date'] ?? '');
      expect((await stops(page)).length).toBeGreaterThan(0);
      await sayTheRest(page, front);
      await eventually(async () => expect(await page.getByText('Ready to publish').count()).toBe(1));
      expect(await problemsOf((await publish(page)).files)).toEqual([]);
      await close(session);
    },
  );

  it('makes a visit by touch, of words that a finger has held', async () => {
    const session = await studio(PHONE);
    const { page } = session;
    const tap = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().tap();
    await begin(page, SHORT.title, SHORT.body, '2025-03-04', 'tap');
    expect(await tooSmall(page)).toEqual([]);
    await hold(page, 'Madrid');
    expect(await tooSmall(page)).toEqual([]);
    await tap('New stop');
    await page.locator('.studio-stop[aria-current]', { hasText: 'Madrid' }).waitFor();
    expect(await tooSmall(page)).toEqual([]);
    await tap('Point at the map');
    await mapIsLive(page);
    expect(await tooSmall(page)).toEqual([]);
    // A finger has no Escape.
    await tap('Cancel');
    await page.locator('.studio-position', { hasText: 'Not on the map yet' }).waitFor();
    await tap('Point at the map');
    await page.locator('.pointing').waitFor();
    // Where another stop is: its marker is in the way of nothing.
    const taken = page.locator('.studio-map .leaflet-marker-icon').first();
    await atRestOn(taken);
    await taken.tap({ force: true });
    await page.locator('.studio-position', { hasText: /[NS], / }).waitFor();
    expect(await page.locator('.studio-stop[aria-current]').innerText()).toContain('Madrid');
    await tap('Article');
    // More words than one: the selection that the browser holds is still its own when the studio has seen its beginning.
    await hold(page, 'is expected next week');
    await page.locator('.word-actions q', { hasText: 'is expected next week' }).waitFor();
    expect(await page.evaluate(() => String(document.getSelection()))).toBe('is expected next week');
    await tap('Passage of “Madrid”');
    await page.getByText('Now a passage of “Madrid”.').waitFor();
    await hold(page, 'Ana Prado');
    // Of another stop, without leaving the text.
    const other = (await stops(page)).findIndex((name) => name !== 'Madrid');
    await page.getByLabel('The stop that these words are of').selectOption({ index: other });
    await tap(/^Who was there/);
    await page.getByText(/^Ana Prado was at “(?!Madrid)/).waitFor();
    await hold(page, 'Sunday');
    await page
      .getByLabel('The stop that these words are of')
      .selectOption({ index: (await stops(page)).indexOf('Madrid') });
    await tap('Date of “Madrid”');
    await page.getByText('The date of “Madrid” is 2 March 2025 now.').waitFor();
    await tap('Let go of these words');
    expect(await page.locator('.word-actions').count()).toBe(0);
    await tap('Stops');
    await expectFacts(page, {
      passages: ['Madrid', 'is expected next week', 'Sunday'],
      date: '2 March 2025',
      present: '',
    });
    await tap('Accept all with place and date');
    const discard = page.getByRole('button', { name: 'Discard all suggestions' });
    if (await discard.isVisible()) await discard.tap();
    await page.locator('.studio-whole').tap();
    expect(await tooSmall(page)).toEqual([]);
    await sayTheRest(page, {});
    await page.getByText('Ready to publish').waitFor();
    expect(await problemsOf((await publish(page, 'tap')).files)).toEqual([]);
    await close(session);
  });

  it('shows a desk most of a screen of suggestions, and what is left to say without calling it wrong', async () => {
    const session = await studio();
    const { page } = session;
    const [nellie] = SHIPPED.filter(({ name }) => name.startsWith('nellie-bly'));
    if (!nellie) throw new Error('there is no such article');
    await begin(page, 'Round the world', nellie.body, '1890-01-26');
    const inSight = await page.locator('.studio-itinerary').evaluate((box) => {
      const { bottom } = box.getBoundingClientRect();
      return [...box.querySelectorAll('li')].filter((row) => row.getBoundingClientRect().bottom <= bottom)
        .length;
    });
    expect(inSight).toBeGreaterThan(5);

    const description = page.getByLabel('Description', { exact: true });
    const note = page.locator('.field-notes', { hasText: 'no description yet' });
    const colours = async () => [
      await description.evaluate((field) => getComputedStyle(field).borderTopColor),
      await note.evaluate((words) => getComputedStyle(words).color),
    ];
    expect(await page.locator('[aria-invalid]').count()).toBe(0);
    const before = await colours();
    await description.focus();
    await description.blur();
    await eventually(async () => expect(await page.locator('[aria-invalid]').count()).toBe(1));
    const after = await colours();
    for (const [index, colour] of before.entries()) expect(after[index]).not.toBe(colour);

    // The whole visit in another tab is the draft's.
    await page.locator('.studio-stop').first().click();
    await mapIsLive(page);
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Whole visit' }).click({ button: 'middle' });
    const other = await opened;
    await other.getByText('This draft is open in another tab').waitFor();
    expect(await other.locator('.studio-stop[aria-current]').count()).toBe(0);
    await page.getByRole('link', { name: 'Whole visit' }).click();
    await description.waitFor();
    await close(session);
  });
});

describe('the studio', () => {
  it.each([
    ['a desk', DESK],
    ['a phone', PHONE],
  ] as const)('has nothing that axe objects to, in light and dark, on %s', async (_, options) => {
    // Else colours are on their way from one scheme to the other when they are looked at.
    const session = await studio(options);
    const { page } = session;
    const expectNone = async () => expect(await violationsInBothThemes(page)).toEqual([]);
    await expectNone();
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    // It comes by itself, and its names by and by.
    if (options === DESK) await mapIsLive(page);
    await hold(page, 'Madrid');
    await page.locator('.word-actions').waitFor();
    await expectNone();
    if (options === PHONE) await page.getByRole('button', { name: 'Stops', exact: true }).tap();
    await page.locator('.studio-stop').first().click();
    await page.locator('.stop-form').getByLabel('Search a place').waitFor();
    await expectNone();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('button', { name: /folder \(\.zip\)/ }).waitFor();
    await expectNone();
    // The list, now that there is a draft on it.
    await page.goto(`${host.address}studio/`);
    await page.locator('.studio-list a').first().waitFor();
    await expectNone();
    await close(session);
  });

  it('says without scripts what it needs', async () => {
    const session = await studio({ ...DESK, javaScriptEnabled: false });
    expect(await session.page.innerText('body')).toContain('needs scripts');
    await close(session);
  });

  it('is in no page that a reader opens', () => {
    const page = readFileSync('dist/kim-russia-2023/index.html', 'utf8');
    const loaded = [...page.matchAll(/assets\/[\w.-]+\.js/g)].map(([path]) =>
      readFileSync(`dist/${path}`, 'utf8'),
    );
    expect(loaded.length).toBeGreaterThan(0);
    for (const script of loaded) expect(script).not.toMatch(/whereabouts-studio|gazetteer\//);
  });
});
