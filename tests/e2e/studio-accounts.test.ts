import { strFromU8 } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openForThisFile } from './browser-and-host.ts';
import { eventually, PHONE, violationsInBothThemes } from './session.ts';
import {
  begin,
  close,
  fill,
  hold,
  lookAtProposals,
  press,
  problemsOf,
  publish,
  SHORT,
  sayTheRest,
  stops,
  studio,
  sweep,
  tabTo,
} from './studio-session.ts';

openForThisFile();

const OTHER = {
  title: 'Ein Minister auf Reisen',
  body: [
    'In Lissabon sprach der Minister am Sonntag mit der Bürgermeisterin über den Hafen der Stadt.',
    'Aus Porto, wo er am Vortag war, hatte er den Schnellzug genommen; von Sintra sah er nur den Bahnhof.',
  ].join('\n\n'),
};

const headline = (page: Page) => page.locator('.article-head h2');
const about = (page: Page) =>
  page.getByRole('group', { name: `About the account “${OTHER.title}”`, exact: true });
const list = (page: Page) => page.locator('.studio-tools select');

describe('another account in the studio', () => {
  it('is pasted by keyboard alone, asked what it is, and has facts rest on it, until it is taken away', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await press(page, 'Add another account');
    // The first field has the focus.
    await page.keyboard.insertText(`${OTHER.title}\n\n${OTHER.body}`);
    await tabTo(page, page.getByLabel('Published on'));
    await page.keyboard.type('03042025');
    expect(await violationsInBothThemes(page)).toEqual([]);
    await press(page, 'Add this text');
    await headline(page).filter({ hasText: OTHER.title }).waitFor();
    const field = about(page).getByLabel('Headline');
    await eventually(async () =>
      expect(await field.evaluate((each) => each === document.activeElement)).toBe(true),
    );
    expect(await about(page).getByLabel('Language (such as en)').inputValue()).toBe('de');
    expect(await about(page).getByLabel('Date of publication').inputValue()).toMatch(
      /2025-03-04|4 March 2025/,
    );
    for (const [label, words] of [
      ['Publisher', 'Tagespost'],
      ['Where the text is from', 'Written for a test'],
      ['Its address (https)', 'https://post.example/reise'],
      ['Licence of the text', 'CC-BY-4.0'],
    ] as const) {
      await tabTo(page, about(page).getByLabel(label));
      await page.keyboard.insertText(words);
    }
    await tabTo(page, page.getByLabel('Find words in the article'));
    await page.keyboard.type('Sintra');
    await page.keyboard.press('Enter');
    await page.locator('.word-actions q', { hasText: 'Sintra' }).waitFor();
    await press(page, 'New stop');
    await eventually(async () => expect(await stops(page)).toContain('Sintra'));
    await page.locator('.studio-stop', { hasText: 'Lisbon' }).click();
    // Its words are in the first account, and that is shown.
    await headline(page).filter({ hasText: SHORT.title }).waitFor();
    await eventually(async () =>
      expect(await page.locator('mark.is-current').innerText()).toContain('arrived in Lisbon'),
    );
    await page.locator('.studio-stop', { hasText: 'Sintra' }).click();
    await headline(page).filter({ hasText: OTHER.title }).waitFor();
    // Words that are about to be said something of stay, whichever stop they are said to be of.
    await sweep(page, 'In Lissabon');
    await page.locator('.word-actions q', { hasText: 'In Lissabon' }).waitFor();
    await page.locator('.studio-stop', { hasText: 'Lisbon' }).click();
    await page.getByRole('button', { name: 'Passage of “Lisbon”' }).click();
    await page.getByRole('status').filter({ hasText: 'Now a passage' }).waitFor();
    expect(await headline(page).innerText()).toBe(OTHER.title);
    const grounds = page.locator('.rests-on', { hasText: 'Name rests on' });
    await grounds.locator('summary').click();
    await grounds.getByLabel('In Lissabon').check();
    await eventually(async () =>
      expect(await grounds.locator('summary').innerText()).toContain('In Lissabon'),
    );
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.locator('.studio-whole').click();
    await press(page, `Take this account away: “${OTHER.title}”`);
    await eventually(async () => expect(await list(page).count()).toBe(0));
    await page.locator('.studio-stop', { hasText: 'Lisbon' }).click();
    await eventually(async () =>
      expect(await grounds.locator('summary').innerText()).not.toContain('In Lissabon'),
    );
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await list(page).locator('option').count()).toBe(2));
    await eventually(async () =>
      expect(await grounds.locator('summary').innerText()).toContain('In Lissabon'),
    );
    await close(session);
  });

  it('comes from a file by touch, once, and stands in the folder with what rests on it', async () => {
    const session = await studio(PHONE);
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04', 'tap');
    const pane = (name: string) => page.getByRole('button', { name, exact: true }).tap();
    const choose = async (name: string, text: string) => {
      await page.getByRole('button', { name: 'Add another account' }).tap();
      await page
        .locator('.studio-account input[type=file]')
        .setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
    };
    const front = 'publisher: Tagespost\ndate: 2025-03-04\nlanguage: de\nlicence: CC-BY-4.0';
    await choose('reise.md', `---\ntitle: ${OTHER.title}\n${front}\n---\n\n${OTHER.body}\n`);
    await about(page).waitFor();
    expect(await about(page).getByLabel('Publisher').inputValue()).toBe('Tagespost');
    await fill(about(page), 'Where the text is from', 'Written for a test');
    await pane('Article');
    await hold(page, 'In Lissabon');
    await page.getByLabel('The stop that these words are of').selectOption({ label: '2 Lisbon' });
    await page.getByRole('button', { name: 'Passage of “Lisbon”' }).tap();
    await page.getByRole('status').filter({ hasText: 'Now a passage' }).waitFor();
    await choose('again.md', `# ${OTHER.title}\n\n${OTHER.body}\n`);
    await page.getByText(`this text is here already, as “${OTHER.title}”`).waitFor();
    await page.locator('.studio-account input[type=file]').setInputFiles({
      name: 'places.csv',
      mimeType: '',
      buffer: Buffer.from('name,lat,lon\nPorto,41.1,-8.6\n'),
    });
    await page.getByText('places.csv: there is more in it than one article').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).tap();
    await pane('Stops');
    await lookAtProposals(page, '2025-03-04');
    await sayTheRest(page, {});
    await page.getByText('Ready to publish').waitFor();
    const { files } = await publish(page, 'tap');
    expect(await problemsOf(files)).toEqual([]);
    const texts = Object.entries(files).map(([path, bytes]) => [
      path.replace(/^[^/]*/, ''),
      strFromU8(bytes),
    ]);
    const named = Object.fromEntries(texts);
    expect(named['/articles/ein-minister-auf-reisen.md']).toContain(OTHER.body);
    const { visit, features } = JSON.parse(named['/visit.geojson'] ?? '');
    expect(visit.articles).toEqual(['account', 'ein-minister-auf-reisen']);
    expect(JSON.stringify(features)).toContain('"source":"ein-minister-auf-reisen"');
    await close(session);
  });

  it('is laid beside the first and moved before it, by keyboard alone, and the folder says so', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.getByRole('button', { name: 'Add another account' }).click();
    const front = 'publisher: Tagespost\ndate: 2025-03-04\nlanguage: de\nlicence: CC-BY-4.0';
    await page.locator('.studio-account input[type=file]').setInputFiles({
      name: 'reise.md',
      mimeType: '',
      buffer: Buffer.from(`---\ntitle: ${OTHER.title}\n${front}\n---\n\n${OTHER.body}\n`),
    });
    await about(page).waitFor();
    await page.locator('.studio-stop', { hasText: 'Lisbon' }).click();
    await page.getByText(`“${OTHER.title}” has no passage of this stop yet`).waitFor();
    expect(await page.getByRole('button', { name: 'Lay names side by side' }).count()).toBe(0);
    await list(page).selectOption({ label: `${OTHER.title} · Tagespost` });
    await sweep(page, 'In Lissabon');
    await page.getByRole('button', { name: 'Passage of “Lisbon”' }).click();

    await press(page, 'Lay names side by side');
    const says = (account: string) => page.getByLabel(`“${account}” says`, { exact: true });
    // The stop's name rests on words of the first.
    expect(await says(SHORT.title).inputValue()).toBe('Lisbon');
    await eventually(async () =>
      expect(await says(SHORT.title).evaluate((each) => each === document.activeElement)).toBe(true),
    );
    const names = page.getByRole('group', { name: 'Names', exact: true });
    await names.getByText('Say what two accounts say of it').waitFor();
    await tabTo(page, says(OTHER.title));
    await page.keyboard.type('Lissabon');
    await page.keyboard.press('Enter');
    await names.getByText('Say what two accounts say of it').waitFor({ state: 'detached' });
    await names.locator('.rests-on', { hasText: 'In Lissabon' }).waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
    await press(page, 'Side by side no more: Names');
    await eventually(async () => expect(await names.count()).toBe(0));
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await says(OTHER.title).inputValue()).toBe('Lissabon'));

    await page.locator('.studio-whole').click();
    await press(page, `Move “${OTHER.title}” up`);
    await eventually(async () =>
      expect(await list(page).locator('option').first().textContent()).toContain(OTHER.title),
    );
    // It cannot be moved up any further, and the keys go on beside it.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      `Move “${OTHER.title}” down`,
    );
    await lookAtProposals(page, '2025-03-04');
    await page.locator('.studio-whole').click();
    const first = page.getByRole('group', { name: `About the account “${SHORT.title}”`, exact: true });
    for (const [label, words] of [
      ['Publisher', 'Whereabouts'],
      ['Where the text is from', 'Written for a test'],
      ['Licence of the text', 'CC-BY-4.0'],
    ] as const)
      await fill(first, label, words);
    await fill(about(page), 'Where the text is from', 'Written for a test');
    for (const [label, words] of [
      ['Title', 'Two days'],
      ['Description', 'Made for a test.'],
      ['Licence of the data', 'CC-BY-4.0'],
    ] as const)
      await fill(page, label, words);
    await page.getByText('Ready to publish').waitFor();
    const { files } = await publish(page);
    expect(await problemsOf(files)).toEqual([]);
    const geojson = Object.entries(files).find(([path]) => path.endsWith('visit.geojson'))?.[1];
    const { visit, features } = JSON.parse(strFromU8(geojson ?? new Uint8Array()));
    expect(visit.articles).toEqual(['ein-minister-auf-reisen', 'account']);
    const lisbon = features.find(({ id }: { id: string }) => id === 'lisbon');
    expect(lisbon.properties.claims[0].says.map(({ value }: { value: string }) => value)).toEqual([
      'Lisbon',
      'Lissabon',
    ]);
    await close(session);
  });

  it('proposes stops of its own, and its words for those that are there, by keyboard alone', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.getByRole('button', { name: 'Accept all with place and date' }).click();
    const discard = page.getByRole('button', { name: 'Discard all suggestions' });
    if (await discard.isVisible()) await discard.click();
    expect(await stops(page)).toEqual(['Porto', 'Lisbon']);
    await page.getByRole('button', { name: 'Add another account' }).click();
    await page.locator('.studio-account input[type=file]').setInputFiles({
      name: 'reise.md',
      mimeType: '',
      buffer: Buffer.from(
        `---\ntitle: ${OTHER.title}\ndate: 2025-03-04\nlanguage: de\n---\n\nAm Sonntag traf der Minister in Lissabon ein. Am Montag reiste er nach Madrid weiter.\n`,
      ),
    });
    await about(page).waitFor();
    await press(page, `Propose stops from “${OTHER.title}”`);
    await page.getByText('2 suggestions stand among the stops now.').waitFor();
    expect(await stops(page)).toEqual(['Porto', 'Lisbon', 'Lissabon', 'Madrid']);
    // Asked again, it does not propose the same twice.
    await press(page, `Propose stops from “${OTHER.title}”`, 'Shift+Tab');
    await page.getByText('2 suggestions stand among the stops now.').waitFor();
    expect(await stops(page)).toEqual(['Porto', 'Lisbon', 'Lissabon', 'Madrid']);
    await tabTo(page, page.locator('.studio-stop', { hasText: 'more words for “Lisbon”' }));
    await page.keyboard.press('Enter');
    await page.getByText('This seems to be “Lisbon” again').waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
    await press(page, 'Add these words to “Lisbon”');
    await eventually(async () => expect(await stops(page)).toEqual(['Porto', 'Lisbon', 'Madrid']));
    // The next suggestion is looked at.
    await page.locator('.studio-stop[aria-current]', { hasText: 'Madrid' }).waitFor();
    await page.locator('.studio-stop', { hasText: 'Lisbon' }).click();
    const quotes = page.locator('.studio-passages q');
    await eventually(async () =>
      expect((await quotes.allInnerTexts()).join(' ')).toContain('der Minister in Lissabon'),
    );
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await stops(page)).toContain('Lissabon'));
    await press(page, 'Accept all with place and date');
    await eventually(async () => expect(await stops(page)).toEqual(['Porto', 'Lisbon', 'Madrid']));
    await press(page, `Propose stops from “${OTHER.title}”`);
    await page.getByText('Nothing new was found').waitFor();
    await close(session);
  });
});
