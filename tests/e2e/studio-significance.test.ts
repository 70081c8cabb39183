import { describe, expect, it } from 'vitest';
import { openForThisFile } from './browser-and-host.ts';
import { eventually, PHONE, violationsInBothThemes } from './session.ts';
import { begin, hold, publish, SHORT, studio, sweep } from './studio-session.ts';

openForThisFile();

const WORDS = 'expected next week';

describe('why a visit matters', () => {
  it('is begun with words of the article, said in one’s own, ordered, taken back and published', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.locator('.studio-stop').first().click();
    for (const words of [WORDS, 'for talks']) {
      await sweep(page, words);
      await page.getByRole('button', { name: 'Why it matters', exact: true }).click();
    }
    // The last is to be said where it stands.
    await eventually(async () =>
      expect(
        await page.getByLabel('Point 2', { exact: true }).evaluate((field) => {
          const { top, bottom } = field.getBoundingClientRect();
          return top > 0 && bottom < window.innerHeight;
        }),
      ).toBe(true),
    );
    // The form of the visit shows them, and the text whose they are.
    const point = (number: number) => page.getByLabel(`Point ${number}`, { exact: true });
    expect(await point(1).inputValue()).toBe(WORDS);
    expect(await page.locator('mark.is-current').allTextContents()).toContain(WORDS);
    await point(1).fill('Madrid comes next.');
    await page.getByRole('button', { name: 'Move “Point 1” down' }).press('Enter');
    await eventually(async () => expect(await point(1).inputValue()).toBe('for talks'));
    expect(await point(2).inputValue()).toBe('Madrid comes next.');
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove the passage “for talks”' }).click();
    await page.getByText('Say what it rests on: words of an account, or a source.').first().waitFor();
    await page.keyboard.press('Control+z');
    await eventually(async () =>
      expect(await page.getByText('Say what it rests on: words of an account').count()).toBe(0),
    );
    const file = JSON.parse(
      new TextDecoder().decode(
        Object.entries((await publish(page)).files).find(([name]) => name.endsWith('visit.geojson'))?.[1],
      ),
    );
    expect(file.visit.significance).toEqual([
      { text: 'for talks', stated: ['told-2'] },
      { text: 'Madrid comes next.', stated: ['told'] },
    ]);
    expect(
      file.visit.passages.map(({ selector }: { selector: { exact: string } }) => selector.exact),
    ).toEqual([WORDS, 'for talks']);
    expect(session.complaints).toEqual([]);
    await session.close();
  });

  it('is begun by touch, and by keys from the passage that leads to it', async () => {
    const session = await studio(PHONE);
    const { page } = session;
    const first = 'It was the first visit by a minister in forty years.';
    await begin(page, SHORT.title, `${SHORT.body} ${first}`, '2025-03-04', 'tap');
    // Words that may say why are offered, and are no offer once they have become a point.
    await page.getByRole('button', { name: 'Stops', exact: true }).tap();
    await page.getByRole('button', { name: `Begin with these words: “${first}”` }).tap();
    await eventually(async () =>
      expect(await page.getByLabel('Point 1', { exact: true }).inputValue()).toBe(first),
    );
    expect(await page.getByRole('button', { name: /^Begin with these words/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).tap();
    await page.getByRole('button', { name: 'Article', exact: true }).tap();
    await hold(page, WORDS);
    await page.getByRole('button', { name: 'Why it matters', exact: true }).tap();
    // The form has come with the point in view, and no keyboard over it.
    expect(
      await page.locator(':focus').evaluateAll((all) => all.some((each) => each.matches('input, textarea'))),
    ).toBe(false);
    expect(await page.getByLabel('Point 1', { exact: true }).inputValue()).toBe(WORDS);
    await page.locator('.studio-stop').first().tap();
    await page.getByRole('button', { name: 'Article', exact: true }).tap();
    await page.locator('mark', { hasText: WORDS }).getByTitle('The whole visit').press('Enter');
    await page.getByRole('button', { name: 'Stops', exact: true }).tap();
    await page.getByLabel('Point 1', { exact: true }).waitFor();
    expect(session.complaints).toEqual([]);
    await session.close();
  });
});
