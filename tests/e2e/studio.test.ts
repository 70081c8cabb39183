import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import {
  DESK,
  eventually,
  mapIsLive,
  nextReader,
  PHONE,
  type Reader,
  violationsInBothThemes,
} from './session.ts';
import {
  begin,
  close,
  fill,
  hold,
  lookAtProposals,
  press,
  problemsOf,
  publish,
  SHIPPED,
  SHORT,
  saved,
  sayTheRest,
  stops,
  sweep,
  tabTo,
  tooSmall,
} from './studio-session.ts';

openForThisFile();

/** Waits until something has come to rest where it is. */
const atRestOn = async (on: Locator) => {
  let before = '';
  await eventually(async () => {
    const now = JSON.stringify(await on.boundingBox());
    const same = now === before;
    before = now;
    expect(same).toBe(true);
  });
};

/** What is said of the stop that is worked at. */
const expectFacts = (
  page: Page,
  facts: { readonly passages: readonly string[]; readonly date: string; readonly present: string },
) =>
  eventually(async () => {
    expect(await page.locator('.studio-passages q').allInnerTexts()).toEqual(facts.passages);
    expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe(facts.date);
    expect((await page.locator('.studio-present bdi').allInnerTexts()).join()).toBe(facts.present);
  });

const studio = (options: Reader = DESK) => nextReader(browser, `${host.address}studio/`, options);

/** Drops files on an element, and says whether the page took them: else the browser would open them. */
async function dropFiles(page: Page, on: string, names: readonly string[]): Promise<void> {
  const taken = await page.locator(on).evaluate((element, all) => {
    const dataTransfer = new DataTransfer();
    for (const name of all) dataTransfer.items.add(new File(['words'], name));
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    return !element.dispatchEvent(drop);
  }, names);
  expect(taken).toBe(true);
}

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

  it('makes stops, passages, days and persons of words by keyboard alone, and takes all of it back', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    const before = await stops(page);
    const find = async (words: string) => {
      await tabTo(page, page.getByLabel('Find words in the article'), 'Shift+Tab');
      await page.keyboard.press('Control+A');
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      await page.locator('.word-actions q', { hasText: words }).waitFor();
    };
    await find('the mayor');
    await press(page, 'New stop');
    await eventually(async () => expect(await stops(page)).toContain('the mayor'));
    const holdsFocus = (to: Locator) =>
      eventually(async () => expect(await to.evaluate((each) => each === document.activeElement)).toBe(true));
    // What it needs first has the focus.
    await holdsFocus(page.getByLabel('Search a place'));
    // By a name that it had.
    await page.keyboard.type('Leningrad');
    // Before the list is there: what is meant is what comes first.
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await page.locator('.studio-position').innerText()).toMatch(/59\.9/));
    await find('for talks');
    await press(page, 'Passage of “the mayor”');
    await find('On Sunday');
    await press(page, 'Date of “the mayor”');
    await find('Ana Prado');
    await press(page, 'Who was there, at “the mayor”');
    await expectFacts(page, {
      passages: ['the mayor', 'for talks', 'On Sunday', 'Ana Prado'],
      date: '2 March 2025',
      present: 'Ana Prado',
    });
    await tabTo(page, page.locator('.studio-stop[aria-current]'));
    const [order, at] = [await stops(page), (await stops(page)).indexOf('the mayor')];
    await page.keyboard.press('Alt+ArrowUp');
    const moved = [...order.slice(0, at - 1), 'the mayor', order[at - 1], ...order.slice(at + 1)];
    await eventually(async () => expect(await stops(page)).toEqual(moved));
    // The row has kept the focus, and goes back.
    await page.keyboard.press('Alt+ArrowDown');
    await eventually(async () => expect(await stops(page)).toEqual(order));
    for (let edits = 0; edits < 7; edits++) await page.keyboard.press('Control+z');
    await eventually(async () => expect(await stops(page)).toEqual(before));
    for (let edits = 0; edits < 7; edits++) await page.keyboard.press('Control+Shift+z');
    await eventually(async () => expect(await stops(page)).toEqual(order));
    // What stands in the place of what is gone has the focus: nobody begins at the head of the page again.
    await press(page, 'Remove the passage “for talks”');
    await holdsFocus(page.getByRole('button', { name: 'Remove the passage “On Sunday”' }));
    await press(page, 'Take Ana Prado away');
    await holdsFocus(page.getByLabel('Add somebody'));
    await press(page, 'Delete this stop');
    const beside = page.locator('.studio-stop[aria-current]');
    await eventually(async () => expect(await beside.innerText()).toContain(before.at(-1)));
    expect(await page.locator('.stop-form :focus').count()).toBe(1);
    await press(page, 'Discard');
    await eventually(async () => expect(await stops(page)).toEqual(before.slice(0, -1)));
    await holdsFocus(page.locator('.stop-form :focus'));
    await press(page, 'Accept all with place and date', 'Shift+Tab');
    await holdsFocus(page.locator('.studio-itinerary :focus'));
    await close(session);
  });

  it('goes on by the keys with the first suggestion of what was begun, and from a draft that is left with its name', async () => {
    const session = await studio();
    const { page } = session;
    const holdsFocus = (to: Locator) =>
      eventually(async () => expect(await to.evaluate((each) => each === document.activeElement)).toBe(true));
    const beginBy = async (title: string, by: 'press' | 'click') => {
      await page.getByLabel('Paste an article').fill(`${title}\n\n${SHORT.body}`);
      await page.getByLabel('Published on').fill('2025-03-04');
      const button = page.getByRole('button', { name: 'Begin with this text' });
      await (by === 'press' ? button.press('Enter') : button.click());
      await page.locator('.studio-stop').first().waitFor();
    };
    const wordmark = page.getByRole('link', { name: 'Studio' });
    await beginBy('Begun by the keys', 'press');
    await holdsFocus(page.locator('.studio-stop').first());
    const left = async () => Number.parseInt(await page.locator('.studio-whole').innerText(), 10);
    const [, likely, doubtful = '0'] =
      /^(\d+) suggestions?(?: and (\d+) doubtful)?/.exec(
        await page.locator('.studio-itinerary .studio-help').first().innerText(),
      ) ?? [];
    // Each is a thing to settle, beside the five that nobody has said of the visit and its article.
    const before = Number(likely) + Number(doubtful) + 5;
    expect(await left()).toBe(before);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Accept', exact: true }).press('Enter');
    await eventually(async () => expect(await left()).toBe(before - 1));
    await wordmark.press('Enter');
    const draft = page.getByRole('link', { name: /^Begun by the keys/ });
    await holdsFocus(draft);
    await page.keyboard.press('Enter');
    await holdsFocus(page.locator('.studio-stop').first());
    await wordmark.press('Enter');
    await draft.waitFor();
    // A hand has it elsewhere, and a finger wants no keyboard.
    await beginBy('Begun by hand', 'click');
    await page.locator('.keeping.is-saved').waitFor();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await close(session);
  });

  it('leads by the keys into a pane, into what is said of a stop and back, and from one suggestion to the next', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    const focused = (what: string) =>
      eventually(async () =>
        expect(
          await page.evaluate(() => {
            const on = document.activeElement;
            const label = on instanceof HTMLInputElement ? on.labels?.[0] : on;
            return on?.getAttribute('aria-label') ?? label?.textContent;
          }),
        ).toContain(what),
      );
    await press(page, 'Stops');
    await focused('Stops');
    await tabTo(page, page.locator('.studio-stop'));
    await page.keyboard.press('ArrowDown');
    await focused('Lisbon');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('.studio-stop[aria-current]', { hasText: 'Porto' }).waitFor();
    await focused('Accept');
    await page.keyboard.press('Escape');
    await focused('Porto');
    await page.keyboard.press('Enter');
    await focused('Accept');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: /^“Lisbon”, suggestion/ }).waitFor();
    await focused('Accept');
    await tabTo(page, page.getByRole('button', { name: 'Discard', exact: true }));
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await stops(page)).not.toContain('Lisbon'));
    // What is typed to find a place is let go of first.
    await page.locator('.studio-stop', { hasText: 'Porto' }).click();
    await tabTo(page, page.getByLabel('Search a place'));
    await page.keyboard.type('Por');
    await page.keyboard.press('Escape');
    await focused('Search a place');
    await page.keyboard.press('Escape');
    await focused('Porto');
    await close(session);
  });

  it('asks on a phone which place is meant beside the words that tell of it, and within the width', async () => {
    const session = await studio(PHONE);
    const { page } = session;
    const body = 'On Sunday the minister was driven on to Boulogne. On Monday he arrived in Porto.';
    await begin(page, SHORT.title, body, '2025-03-04', 'tap');
    await page.getByRole('button', { name: 'Stops', exact: true }).tap();
    await page.locator('.studio-stop', { hasText: 'Boulogne' }).tap();
    const box = page.getByRole('region', { name: /^“Boulogne”, suggestion/ });
    await box.getByText('Which place do the words mean?').waitFor();
    await box.locator('q', { hasText: 'driven on to Boulogne' }).waitFor();
    const takes = box.getByRole('button', { name: /^Take/ });
    expect(await takes.count()).toBeGreaterThan(1);
    const { x, width } = (await box.boundingBox()) ?? { x: 0, width: 0 };
    for (const take of await takes.all()) {
      const inside = await take.boundingBox();
      expect((inside?.x ?? 0) + (inside?.width ?? Number.POSITIVE_INFINITY)).toBeLessThan(x + width);
    }
    await takes.first().tap();
    await box.getByText('Or did the words mean').waitFor();
    await box.getByRole('button', { name: 'Accept', exact: true }).tap();
    await page.getByRole('region', { name: /^“Porto”, suggestion/ }).waitFor();
    await close(session);
  });

  it('has a fact rest on as many passages as say so, each to add and to take away by keyboard', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.locator('.studio-stop', { hasText: 'Lisbon' }).click();
    for (const words of ['On Sunday', 'for talks']) {
      await sweep(page, words);
      await page.getByRole('button', { name: 'Passage of “Lisbon”' }).click();
      await page.getByRole('status').filter({ hasText: 'Now a passage' }).waitFor();
    }
    const grounds = page.locator('.rests-on', { hasText: 'Date rests on' });
    const told = () => grounds.locator('summary .basis-ground').allTextContents();
    const [first = ''] = await told();
    await tabTo(page, grounds.locator('summary'));
    await page.keyboard.press('Enter');
    const choose = async (words: string, key?: 'Shift+Tab') => {
      await tabTo(page, grounds.getByLabel(words, { exact: true }), key);
      await page.keyboard.press('Space');
    };
    await choose('On Sunday');
    await choose('for talks');
    await eventually(async () => expect(await told()).toEqual([first, 'On Sunday', 'for talks']));
    await page.keyboard.press('Space');
    await eventually(async () => expect(await told()).toEqual([first, 'On Sunday']));
    expect(await violationsInBothThemes(page)).toEqual([]);
    // Words that state the day that it has already are one more to rest on, and the passage that they are.
    await choose('On Sunday', 'Shift+Tab');
    await eventually(async () => expect(await told()).toEqual([first]));
    await sweep(page, 'On Sunday');
    await page.getByRole('button', { name: 'Date of “Lisbon”' }).click();
    await page.getByRole('status').filter({ hasText: 'rests on these words too' }).waitFor();
    await eventually(async () => expect(await told()).toEqual([first, 'On Sunday']));
    await close(session);
  });

  it('has a date that is typed rest on words by one press, by mouse and by keyboard', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, 'A tour', 'The minister arrived in Lagos. She visited Abuja.', '2025-03-04');
    const grounds = page.locator('.rests-on', { hasText: 'Date rests on' });
    const told = () => grounds.locator('summary .basis-ground').allTextContents();
    const box = grounds.getByRole('checkbox').first();
    const date = page.getByLabel('Date', { exact: true });
    const before = async (name: string) => {
      await page.locator('.studio-stop', { hasText: name }).click();
      await page.locator('.studio-stop[aria-current]', { hasText: name }).waitFor();
      expect(await told()).toEqual([]);
    };
    await before('Lagos');
    await date.fill('1 March 2025');
    await box.click();
    await eventually(async () => expect(await told()).toEqual(['The minister arrived in Lagos.']));
    expect(await box.isVisible()).toBe(true);
    await before('Abuja');
    await date.fill('2 March 2025');
    await tabTo(page, box);
    await page.keyboard.press('Space');
    await eventually(async () => expect(await told()).toEqual(['She visited Abuja.']));
    expect(await date.inputValue()).toBe('2 March 2025');
    // What rests on something already is told in brief.
    await page.locator('.studio-stop', { hasText: 'Lagos' }).click();
    await eventually(async () => expect(await told()).toEqual(['The minister arrived in Lagos.']));
    expect(await box.isVisible()).toBe(false);
    await close(session);
  });

  it('says who somebody is, once for all stops, by keyboard, and takes it back', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.locator('.studio-whole').click();
    const person = page.locator('.studio-source-known', { hasText: 'Ana Prado' });
    // As the article says it; more is for a person to say.
    await person.locator('summary', { hasText: /^Ana Prado, Mayor$/ }).waitFor();
    await tabTo(page, person.locator('summary').first());
    await page.keyboard.press('Enter');
    await tabTo(page, person.getByLabel('Who that is'));
    await page.keyboard.insertText('Mayor of Lisbon');
    await page.keyboard.press('Enter');
    await person.locator('summary', { hasText: 'Ana Prado, Mayor of Lisbon' }).waitFor();
    const rests = person.locator('.rests-on', { hasText: 'Who Ana Prado is rests on' });
    const words = rests.locator('summary q', { hasText: 'met the mayor, Ana Prado' });
    await words.waitFor();
    await tabTo(page, rests.locator('summary'));
    await page.keyboard.press('Enter');
    await tabTo(page, rests.getByRole('checkbox').first());
    await page.keyboard.press('Space');
    await rests.getByText('Nothing yet').waitFor();
    await page.keyboard.press('Space');
    await words.waitFor();
    const kind = person.getByLabel('A person or an organisation');
    await tabTo(page, kind);
    await page.keyboard.press('ArrowDown');
    await eventually(async () => expect(await kind.inputValue()).toBe('Organisation'));
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await eventually(async () => expect(await kind.inputValue()).toBe('Person'));
    expect(await violationsInBothThemes(page)).toEqual([]);
    const there = page.locator('.studio-present li', { hasText: 'Ana Prado' });
    await page.locator('.studio-stop', { hasText: 'Lisbon' }).click();
    await there.filter({ hasText: 'Mayor of Lisbon' }).waitFor();
    for (const _ of ['rests', 'rests no more', 'role'])
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await eventually(async () => expect(await there.innerText()).not.toContain('Mayor of Lisbon'));
    await close(session);
  });

  it('makes stops, passages, days and persons of words that the mouse has swept over', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await sweep(page, 'Madrid', async () => {
      // Who rests on the way has not done yet: nothing is offered for half of the words.
      await page.waitForTimeout(400);
      expect(await page.evaluate(() => String(document.getSelection()))).toMatch(/^Ma/);
      expect(await page.locator('.word-actions').count()).toBe(0);
    });
    await page.getByRole('button', { name: 'New stop' }).click();
    await page.locator('.studio-stop[aria-current]', { hasText: 'Madrid' }).waitFor();
    await sweep(page, 'The day before');
    await page.getByRole('button', { name: 'Date of “Madrid”' }).click();
    await sweep(page, 'Ana Prado');
    await page.getByRole('button', { name: 'Who was there, at “Madrid”' }).click();
    await sweep(page, 'He left');
    await page.getByRole('button', { name: 'Passage of “Madrid”' }).click();
    await expectFacts(page, {
      passages: ['Madrid', 'The day before', 'Ana Prado', 'He left'],
      // The day before the Sunday that the text tells, which was 2 March.
      date: '1 March 2025',
      present: 'Ana Prado',
    });
    await close(session);
  });

  it.each([DESK, PHONE])(
    'points at the map by keys alone, in a window of $viewport.width pixels',
    async (reader) => {
      const session = await studio(reader);
      const { page } = session;
      // The map comes when it has been asked for by the keys already.
      let comes = () => {};
      const asked = new Promise<void>((resolve) => {
        comes = resolve;
      });
      await page.route('**/assets/map/**', (route) => asked.then(() => route.continue()));
      await begin(page, SHORT.title, SHORT.body, '2025-03-04');
      if (reader === PHONE) await page.getByRole('button', { name: 'Stops', exact: true }).click();
      await page.locator('.studio-stop').first().click();
      const position = page.locator('.studio-position [role="status"]');
      const before = await position.innerText();
      const button = page.getByRole('button', { name: 'Point at the map' });
      const holdsFocus = (to: Locator) =>
        eventually(async () =>
          expect(await to.evaluate((each) => each === document.activeElement)).toBe(true),
        );
      const middle = page.locator('.crosshair [role="status"]');
      await button.focus();
      await page.keyboard.press('Enter');
      await page.getByText('Arrow keys move the map').waitFor();
      comes();
      await mapIsLive(page);
      await holdsFocus(page.locator('.studio-map .live-map'));
      expect(await page.getByRole('application').getAttribute('aria-label')).toMatch(/^Where “.+” is/);
      expect(await page.locator('.pointing').innerText()).toMatch(/^Arrow keys move the map/);
      await atRestOn(page.locator('.studio-map .pin').first());
      // Escape leaves all as it was, and leads back.
      await page.keyboard.press('Escape');
      await holdsFocus(button);
      expect(await position.innerText()).toBe(before);
      expect(await page.getByRole('application').count()).toBe(0);
      expect(await page.locator('.studio-map .live-map').getAttribute('role')).toBe('group');
      await page.keyboard.press('Enter');
      await holdsFocus(page.locator('.studio-map .live-map'));
      const from = await middle.innerText();
      for (const key of ['ArrowRight', 'ArrowUp', '+', 'ArrowUp']) {
        const was = await middle.innerText();
        await page.keyboard.press(key);
        if (key !== '+') await eventually(async () => expect(await middle.innerText()).not.toBe(was));
        await atRestOn(page.locator('.studio-map .pin').first());
      }
      const shown = await middle.innerText();
      expect(shown).not.toBe(from);
      await page.keyboard.press('Enter');
      await holdsFocus(button);
      await eventually(async () => expect(await position.innerText()).not.toBe(before));
      // The middle is told to the metre, a place as far as it is true.
      const degrees = (words: string) => (words.match(/[\d.]+/g) ?? []).map(Number);
      const [placed, told] = [degrees(await position.innerText()), degrees(shown)];
      expect(placed).toHaveLength(2);
      for (const [index, value] of placed.entries()) expect(value).toBeCloseTo(told[index] ?? 0, 1);
      await page.unroute('**/assets/map/**');
      await close(session);
    },
  );

  it('puts a stop where its day is, which was dated before one ahead of it, and takes it back', async () => {
    const session = await studio();
    const { page } = session;
    const body = 'On 4 May she arrived in Oslo. On 5 May she flew to Bergen. On 6 May she arrived in Tromsø.';
    await begin(page, 'Days in Norway', body, '2025-05-20');
    const before = await stops(page);
    expect(before).toEqual(['Oslo', 'Bergen', 'Tromsø']);
    await page.locator('.studio-stop').last().click();
    await fill(page, 'Date', '3 May 2025');
    await page.getByText('put it where its day is').first().waitFor();
    await page.getByRole('button', { name: 'Put it where its day is', exact: true }).click();
    await eventually(async () => expect(await stops(page)).toEqual(['Tromsø', 'Oslo', 'Bergen']));
    expect(await page.getByRole('button', { name: 'Put it where its day is', exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await eventually(async () => expect(await stops(page)).toEqual(before));
    await close(session);
  });

  it('takes hold of a stop at its true place, from which its marker made way for others', async () => {
    const session = await studio();
    const { page } = session;
    const towns = [
      'Oslo',
      'Drammen',
      'Moss',
      'Fredrikstad',
      'Hamar',
      'Larvik',
      'Skien',
      'Lillehammer',
      'Kongsberg',
    ];
    const body = towns.map((town, day) => `On ${day + 2} May she arrived in ${town}.`).join(' ');
    await begin(page, 'Days in Norway', body, '2025-05-20');
    await page.locator('.studio-stop', { hasText: 'Oslo' }).click();
    await mapIsLive(page);
    const handle = page.locator('.drag-handle');
    await atRestOn(handle);
    // From so far that all crowd round the place.
    await page.locator('.studio-map .live-map').focus();
    for (let pressed = 0; pressed < 9; pressed++) {
      await page.keyboard.press('-');
      await atRestOn(handle);
    }
    await page.locator('.studio-map .leader').first().waitFor({ state: 'attached' });
    const held = await handle.evaluate((each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const from = [
        [0, 0],
        [-15, 0],
        [15, 0],
        [0, -15],
      ] as const;
      return from.map(([dx, dy]) => each.contains(document.elementFromPoint(x + dx, y + dy)));
    });
    expect(held).toEqual([true, true, true, true]);
    await close(session);
  });

  it('reads the rows of suggestions on a phone, two lines each, whatever they need', async () => {
    const session = await studio(PHONE);
    const { page } = session;
    const body =
      'On 12 September the minister arrived in Kyoto. He then visited the Akasaka Palace on 14 September.';
    await begin(page, 'Days in Japan', body, '2025-09-20', 'tap');
    await page.getByRole('button', { name: 'Stops', exact: true }).tap();
    const row = page.locator('.studio-stop', { hasText: 'needs a place' }).first();
    expect(await row.innerText()).toMatch(/Suggestion\s+\d\d %/);
    const lines = await row.locator('.studio-stop-facts').evaluate((facts) => {
      const range = document.createRange();
      range.selectNodeContents(facts);
      return range.getClientRects().length;
    });
    expect(lines).toBe(1);
    // What is left is not whole, and no button says that it would be taken.
    const acceptAll = page.getByRole('button', { name: 'Accept all with place and date' });
    await acceptAll.tap();
    await eventually(async () => expect(await acceptAll.count()).toBe(0));
    expect(await row.isVisible()).toBe(true);
    await close(session);
  });

  it('folds the doubtful suggestions below the likely ones, and leads to them by keyboard when these are done', async () => {
    const session = await studio();
    const { page } = session;
    const body =
      'On Monday the minister landed at Amsterdam and was driven to Lelystad. Pumps at Stavoren were shown. That night she slept in Utrecht.';
    await begin(page, 'A delta tour', body, '2024-05-16');
    const fold = page.getByRole('button', { name: /^1 doubtful suggestion/ });
    const rows = page.locator('.studio-itinerary li');
    const folded = async () => [await fold.getAttribute('aria-expanded'), await stops(page)];
    expect(await folded()).toEqual(['false', ['Amsterdam', 'Lelystad', 'Utrecht']]);
    // Numbered as they are listed, and what is folded stands on no map until it is looked at.
    const numbers = page.locator('.studio-stop .number');
    const onMap = async () => (await page.locator('.studio-map .pin').allInnerTexts()).sort();
    await eventually(async () => expect(await onMap()).toEqual(['1', '2', '3']));
    expect(await numbers.allInnerTexts()).toEqual(['1', '2', '3']);
    const marked = page.locator('.studio-article [data-number]');
    expect(await marked.evaluateAll((all) => all.map((mark) => mark.getAttribute('data-number')))).toEqual([
      '1',
      '4',
      '3',
    ]);
    await tabTo(page, fold);
    await page.keyboard.press('Enter');
    expect(await folded()).toEqual(['true', ['Amsterdam', 'Lelystad', 'Utrecht', 'Stavoren']]);
    expect(await numbers.allInnerTexts()).toEqual(['1', '2', '3', '4']);
    await page.keyboard.press('Enter');
    expect(await folded()).toEqual(['false', ['Amsterdam', 'Lelystad', 'Utrecht']]);

    // Past the row that is seen, whatever is folded between.
    await page.getByRole('button', { name: 'Move “Utrecht” up' }).focus();
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await stops(page)).toEqual(['Amsterdam', 'Utrecht', 'Lelystad']));
    await page.keyboard.press('Control+z');

    // None is taken that nobody has looked at, and all others come before it.
    await eventually(async () => expect(await stops(page)).toEqual(['Amsterdam', 'Lelystad', 'Utrecht']));
    await rows.nth(1).locator('.studio-stop').focus();
    await page.keyboard.press('Enter');
    for (const next of ['Utrecht', 'Amsterdam', 'Stavoren']) {
      await page.getByRole('button', { name: 'Accept', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.locator('.studio-stop[aria-current]', { hasText: next }).waitFor();
    }
    expect(await fold.getAttribute('aria-expanded')).toBe('true');
    await eventually(async () => expect(await onMap()).toEqual(['1', '2', '3', '4']));
    await close(session);
  });

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

  it('says how true a place is by the handle of its circle, and orders stops, by mouse and by keys', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.locator('.studio-stop').first().click();
    const field = page.getByLabel('True within (metres)');
    const metres = async () => Number(await field.inputValue());
    const before = await metres();
    await mapIsLive(page);
    const handle = page.getByRole('slider', { name: /^How true the place/ });
    await handle.focus();
    await page.keyboard.press('ArrowUp');
    await eventually(async () => expect(await metres()).toBeCloseTo(before * 1.25, -3));
    expect(await handle.getAttribute('aria-valuenow')).toBe(String(await metres()));
    await page.keyboard.press('ArrowDown');
    await eventually(async () => expect(await metres()).toBeLessThan(before * 1.1));
    await atRestOn(handle);
    const box = await handle.boundingBox();
    if (!box) throw new Error('the handle is not shown');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 60, { steps: 6 });
    await page.mouse.up();
    await eventually(async () => expect(await metres()).toBeGreaterThan(before * 2));
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await eventually(async () => expect(await metres()).toBeLessThan(before * 1.1));
    // What is not taken does not stand there as if it were.
    const taken = await metres();
    await field.fill('-5');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await metres()).toBe(taken));

    const order = await stops(page);
    const entries = page.locator('.studio-itinerary li');
    await entries.first().dragTo(entries.nth(1));
    await eventually(async () => expect(await stops(page)).toEqual([order[1], order[0], ...order.slice(2)]));
    await page.getByRole('button', { name: `Move “${order[0]}” up` }).focus();
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await stops(page)).toEqual(order));
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

  it('says what is no visit', async () => {
    const session = await studio();
    const { page } = session;
    await page.locator('.studio-file input').setInputFiles({
      name: 'a-visit.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(zipSync({ 'a-visit/visit.geojson': strToU8('{ "visit": 1, "features": [] }') })),
    });
    const fault = page.locator('.studio-fault');
    await fault.getByText('visit.geojson is no visit: visit').waitFor();
    // Mended, under the same name.
    const input = page.locator('.studio-file input');
    const chosen = { name: 'notes.md', mimeType: 'text/markdown' };
    await input.setInputFiles({ ...chosen, buffer: Buffer.from('') });
    await fault.getByText('notes.md: no Markdown: the file looks like an empty file').waitFor();
    expect(await input.inputValue()).toBe('');
    // A folder comes as a file that cannot be read, and of several nobody knows which is meant.
    await dropFiles(page, '.studio-drafts', ['letters', 'more']);
    await fault.getByText('These are 2 files, and nothing has changed').waitFor();
    await page.evaluate(() => {
      File.prototype.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
    });
    await dropFiles(page, '.studio-drafts', ['letters']);
    await fault.getByText('letters: the browser cannot read it').waitFor();
    // Of what is left out or has to be decided all is counted, and what nobody knows is asked for at its field.
    const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name, index) => `${name},${40 + index},10`);
    await page.reload();
    await input.setInputFiles({
      name: 'stops.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['name,latitude,longitude', ...rows].join('\n')),
    });
    await page.getByText('A stop has no date. (row 2, row 3, row 4, row 5, row 6 and 2 more)').waitFor();
    await page.getByRole('button', { name: 'Say in which language the visit is described' }).waitFor();
    await page.getByRole('button', { name: 'Say in which language the article is written' }).waitFor();
    expect(await page.getByLabel('Language').first().inputValue()).toBe('');
    // Of a few words that may be Danish or Norwegian nobody is told which they are.
    await page.getByRole('link', { name: 'Studio' }).click();
    await page
      .getByLabel('Paste an article')
      .fill(
        'Ministeren besøgte i går havnen i Esbjerg og talte med fiskerne. Bagefter kørte han videre til Ribe.',
      );
    await page.getByRole('button', { name: 'Begin with this text' }).click();
    await page.getByText(/this one seems to be in [^.]*\bDanish\b/).waitFor();
    await page.getByText(/It is not sure .* Danish \(da\)/).waitFor();
    await page.getByRole('button', { name: 'Say in which language the article is written' }).waitFor();
    await page.getByRole('link', { name: 'Studio' }).click();
    await page
      .getByText(/No drafts yet|stops? ·/)
      .first()
      .waitFor();
    const before = await page.locator('.studio-list li').count();
    // Pressed twice, begun once; and what is dropped where nothing takes it does not open in the studio's place.
    await page.getByLabel('Paste an article').fill(SHORT.body);
    await page.getByRole('button', { name: 'Begin with this text' }).dblclick();
    await page.locator('.studio-article article').waitFor();
    await page.locator('.studio-whole').click();
    await dropFiles(page, '.studio-article', ['photo.jpg']);
    await page.getByRole('alert').getByText('choose their stop first').waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('link', { name: 'Studio' }).click();
    await page.locator('.studio-list li').first().waitFor();
    expect(await page.locator('.studio-list li').count()).toBe(before + 1);
    // A text that is none any more says why, where it stood.
    await page.locator('.studio-list a').first().click();
    await page.getByRole('button', { name: 'Edit the text' }).click();
    await page.getByLabel('The text, in Markdown').fill('In Lisbon.\n\n![The harbour](harbour.png)');
    await page.getByRole('button', { name: 'Done' }).click();
    const unread = page.locator('.studio-unread');
    await unread.getByText('![The harbour](harbour.png) <img> cannot stand in an article').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.studio-article article').waitFor();
    // An address that was cut off in a mail.
    await page.goto(`${page.url().split('#')[0]}#%E0%A4`);
    await page.getByText('There is no such draft on this machine').waitFor();
    await close(session);
  });

  it('lets a text be written from right to left, and chosen of several, and takes no visit without its articles', async () => {
    const session = await studio(PHONE);
    const { page } = session;
    const visit = 'tests/fixtures/visits/good/two-articles';
    const geojson = readFileSync(`${visit}/visit.geojson`);
    const input = page.locator('.studio-file input');
    await input.setInputFiles({ name: 'visit.geojson', mimeType: 'application/geo+json', buffer: geojson });
    await page.locator('.studio-fault').getByText('its articles are files of their own').waitFor();
    const chosen = (texts: Readonly<Record<string, string>>) => {
      const files = Object.entries(texts).map(([id, text]) => [
        `two-articles/articles/${id}.md`,
        strToU8(text),
      ]);
      return input.setInputFiles({
        name: 'two-articles.zip',
        mimeType: 'application/zip',
        buffer: Buffer.from(
          zipSync({
            'two-articles/visit.geojson': new Uint8Array(geojson),
            ...Object.fromEntries(files),
          }),
        ),
      });
    };
    const fault = page.locator('.studio-fault');
    await chosen({ main: 'Words' });
    await fault.getByText('there is no articles/second.md in it').waitFor();
    await chosen({ main: '---\ntitle: A visit\npublisher: [Whereabouts\n---\n\nWords', second: 'Words' });
    await fault.getByText(/articles\/main\.md, line [34]: what stands above the text/).waitFor();
    // A headline is longer than a phone is wide.
    const article = (id: string) =>
      readFileSync(`${visit}/articles/${id}.md`, 'utf8').replace(
        /^title: .*$/m,
        `title: ${'A visit '.repeat(12)}`,
      );
    await chosen({ main: article('main'), second: article('second') });
    const choice = await page.getByLabel('Article', { exact: true }).last().boundingBox();
    expect((choice?.x ?? 0) + (choice?.width ?? 0)).toBeLessThanOrEqual(PHONE.viewport.width);
    await page.getByRole('button', { name: 'Edit the text' }).tap();
    const text = page.getByLabel('The text, in Markdown');
    const runs = () => text.evaluate((each) => getComputedStyle(each).direction);
    expect(await runs()).toBe('ltr');
    await text.fill('وصل الرئيس إلى القاهرة يوم الأحد.');
    expect(await runs()).toBe('rtl');
    await close(session);
  });

  it('says what could not be loaded, and shows what it found above a phone’s keyboard', async () => {
    const session = await studio(PHONE);
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04', 'tap');
    // What lies round a place is not at hand any more.
    await page.route('**/draft-surroundings-*.js', (route) => route.fulfill({ status: 404 }));
    await page.reload();
    await page.getByRole('button', { name: 'Stops', exact: true }).tap();
    await page.locator('.studio-stop').first().tap();
    await page.setViewportSize({ width: 390, height: 500 });
    const isSeen = (to: Locator) =>
      eventually(async () => {
        const { bottom, height } = await to.evaluate((each) => each.getBoundingClientRect().toJSON());
        expect(height).toBeGreaterThan(0);
        expect(bottom).toBeLessThanOrEqual(500);
      });
    await page.route('**/gazetteer/**', (route) => route.fulfill({ status: 404 }));
    await page.getByLabel('Search a place').fill('Zwolle');
    await isSeen(page.getByText('could not be loaded, so none is found by name now'));
    await page.unroute('**/gazetteer/**');
    await page.getByLabel('Search a place').fill('Zwoll');
    const first = page.locator('.place-list [role="option"]').first();
    await isSeen(first);
    await first.tap();
    await page.getByRole('alert').getByText('That has not come about').waitFor();
    await page.unroute('**/draft-surroundings-*.js');
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('alert').getByRole('button', { name: 'Reload' }).tap(),
    ]);
    await page.locator('.studio-stop').first().waitFor({ state: 'attached' });
    await session.close();
  });

  it('asks what the check asks of land, and says what only the check can ask', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.getByRole('button', { name: 'Accept all with place and date' }).click();
    await sayTheRest(page, {});
    await page.getByText('Ready to publish').waitFor();
    // Who somebody is has to rest on something; what asks for it leads there, into what is folded.
    await page.locator('.studio-whole').click();
    const person = page.locator('.studio-source-known', { hasText: 'Ana Prado' });
    await person.locator('summary').first().click();
    await person.locator('.rests-on summary').click();
    await person.getByRole('checkbox').first().uncheck();
    await person.locator('summary').first().click();
    await page.locator('.studio-lead', { hasText: 'rests on nothing' }).first().click();
    const role = person.getByLabel('Who that is');
    await eventually(async () =>
      expect(await role.evaluate((field) => field === document.activeElement)).toBe(true),
    );
    const choose = (name: string) => page.locator('.studio-stop', { hasText: name }).click();
    await choose('Porto');
    await page.getByLabel('Search a place').fill('40.5, -12.5');
    await page.getByLabel('Search a place').press('Enter');
    await page.locator('.stop-form').getByText('the city lies in the water').first().waitFor();
    // Where GeoNames has a place is looked up by its name.
    await choose('Lisbon');
    await fill(page, 'Name, as the article calls it', 'The seat of the mayor');
    await fill(page, 'Name of the place', 'The seat of the mayor');
    await saved(page);
    await page.reload();
    await page.getByText('Ready to publish').waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText(/^Not asked here, but by npm run check.*A stop lies where the gazetteer/).waitFor();
    await page.locator('.studio-out li', { hasText: 'the city lies in the water' }).waitFor();
    await close(session);
  });

  it('places a stop by coordinates in any notation, by a link of a map, and by names in other scripts', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.locator('.studio-stop').first().click();
    const search = page.getByLabel('Search a place');
    for (const [typed, offered, position] of [
      ['里斯本', /Lisbon/, /38\.7/],
      ['41.15, -8.61', /41\.15/, /41\.15/],
      ['38°43′N 9°08′W', /38\.7/, /38\.7/],
      ['29T 532000 4556000', /41\.1/, /41\.15/],
      ['8CCGPVJ2+2V', /38\.7/, /38\.7/],
      ['5995+XQ Porto', /near Porto/, /41\.1/],
      ['https://www.openstreetmap.org/#map=15/38.69790/-9.42150', /38\.6979/, /38\.6979/],
      ['https://osm.org/go/0EEQhq--', /51\.5/, /51\.5/],
    ] as const) {
      await search.fill(typed);
      await page.locator('.place-list [role="option"]', { hasText: offered }).first().waitFor();
      await search.press('Enter');
      await page.locator('.studio-position', { hasText: position }).waitFor();
    }
    // What only a server knows is said, with what to do instead.
    for (const [typed, said] of [
      ['https://maps.app.goo.gl/Xy12abcd', /^Where a shortened link leads only its server knows.*Open it/],
      ['///filled.count.soap', /^Where three words are only what3words knows.*Look them up/],
    ] as const) {
      await search.fill(typed);
      await page.getByText(said).waitFor();
    }
    await close(session);
  });

  it('makes one of two stops of an account, by keyboard alone, and takes it back', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.locator('.studio-stop', { hasText: 'Porto' }).click();
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.locator('.studio-stop', { hasText: 'Porto' }).click();
    const before = await stops(page);
    await tabTo(page, page.getByLabel('The stop that its words are of'));
    const lisbon = page.getByRole('option', { name: /Lisbon/ });
    await page
      .getByLabel('The stop that its words are of')
      .selectOption((await lisbon.getAttribute('value')) ?? '');
    await press(page, 'Add these words to “Lisbon”');
    await page.locator('.studio-stop[aria-current]', { hasText: 'Lisbon' }).waitFor();
    expect(await stops(page)).toEqual(before.filter((name) => name !== 'Porto'));
    expect((await page.locator('.studio-passages q').allInnerTexts()).join(' ')).toContain(
      'he had visited Porto',
    );
    expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('2 March 2025');
    await page.keyboard.press('Control+Z');
    await eventually(async () => expect(await stops(page)).toEqual(before));
    await close(session);
  });

  it('takes a date as it is written, and says what is wrong with one', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.locator('.studio-stop', { hasText: 'Lisbon' }).click();
    const date = page.getByLabel('Date', { exact: true });
    for (const [typed, taken, told] of [
      ['1 March', '1 March 2025', '1 March 2025'],
      ['2025-02~', 'about February 2025', 'about February 2025'],
      ['28 February to 2 March', '28 February 2025 – 2 March 2025', '28 February'],
    ] as const) {
      await fill(page, 'Date', typed);
      await eventually(async () => expect(await date.inputValue()).toBe(taken));
      await page.locator('.studio-stop[aria-current]', { hasText: told }).waitFor();
      // Its marker is read out with its own day.
      await page.locator(`.pin[aria-label*="Lisbon"][aria-label*="${told}"]`).waitFor();
    }
    await fill(page, 'Date', '2025-03-02/2025-03-01');
    await page.getByText('does not end after it begins').first().waitFor();
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    // Of what is left at the stops, the visit as a whole tells once nothing is left of its own.
    await page.locator('.studio-whole').click();
    await sayTheRest(page, {});
    const problem = page.getByRole('region', { name: 'To settle at the stops' }).getByRole('button');
    await problem.filter({ hasText: 'Lisbon' }).filter({ hasText: 'does not end' }).click();
    await eventually(async () =>
      expect(await date.evaluate((field) => field === document.activeElement)).toBe(true),
    );
    await close(session);
  });

  it('moves a stop by its marker, by mouse, and takes it back and moves it again', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.locator('.studio-stop', { hasText: 'Lisbon' }).click();
    await mapIsLive(page);
    const where = async () => await page.locator('.studio-position').innerText();
    const before = await where();
    const pin = page.locator('.pin.is-current');
    await atRestOn(pin);
    const box = await pin.boundingBox();
    if (!box) throw new Error('the marker is not shown');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y - 80, { steps: 6 });
    await page.mouse.up();
    await eventually(async () => expect(await where()).not.toBe(before));
    const moved = await where();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await eventually(async () => expect(await where()).toBe(before));
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await eventually(async () => expect(await where()).toBe(moved));
    await close(session);
  });

  it('moves a stop by its marker, by touch, and shows where it has come to', async () => {
    const session = await studio(PHONE);
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04', 'tap');
    const pane = (name: string) => page.getByRole('button', { name, exact: true }).tap();
    await pane('Stops');
    await page.locator('.studio-stop', { hasText: 'Lisbon' }).tap();
    await page.getByLabel('Search a place').fill('Setúbal');
    await page.locator('.place-list [role="option"]').first().tap();
    await page.locator('.studio-position', { hasText: '38.52° N' }).waitFor();
    // The keyboard of a phone goes: below it stands where the stop is now.
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await pane('Map');
    await mapIsLive(page);
    const pin = page.locator('.pin.is-current');
    await atRestOn(pin);
    const box = await pin.boundingBox();
    if (!box) throw new Error('the marker is not shown');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', by?: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: by === undefined ? [] : [{ x: x + by, y: y - by }],
      });
    await touch('touchStart', 0);
    for (const by of [10, 25, 40, 60]) await touch('touchMove', by);
    await touch('touchEnd');
    await page.getByRole('button', { name: 'Undo', exact: true, disabled: false }).waitFor();
    expect(await page.locator('.studio').getAttribute('data-pane')).toBe('map');
    await atRestOn(pin);
    expect(await pin.isVisible()).toBe(true);
    await pane('Stops');
    await page.locator('.rests-on:visible', { hasText: 'Placed on the map by hand' }).first().waitFor();
    await close(session);
  });
});

describe('the studio', () => {
  it.each([
    ['a desk', DESK],
    ['a phone', PHONE],
  ] as const)('has nothing that axe objects to, in light and dark, on %s', async (_, options) => {
    // Else colours are on their way from one scheme to the other when they are looked at.
    const session = await studio({ ...options, reducedMotion: 'reduce' });
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
