import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openForThisFile } from './browser-and-host.ts';
import { atRestOn, DESK_IN_MOTION, eventually, mapIsLive, PHONE_IN_MOTION } from './session.ts';
import { begin, close, fill, SHORT, saved, sayTheRest, stops, studio } from './studio-session.ts';

openForThisFile();

describe('an editor', () => {
  it.each([DESK_IN_MOTION, PHONE_IN_MOTION])(
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
      if (reader === PHONE_IN_MOTION) await page.getByRole('button', { name: 'Stops', exact: true }).click();
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

  it('takes hold of a stop at its true place, from which its marker made way for others', async () => {
    const session = await studio(DESK_IN_MOTION);
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

  it('gathers many stops on its map as a reader’s does, and tells of one as it is worked at', async () => {
    const session = await studio(DESK_IN_MOTION);
    const { page } = session;
    // A crowd in the Alps, and two far off.
    const places = [
      ...Array.from({ length: 44 }, (_, at) => [46 + (at % 7) / 20, 8 + Math.floor(at / 7) / 20]),
      [60.17, 24.94],
      [38.72, -9.14],
    ];
    const rows = places.map(
      ([latitude, longitude], at) => `Halt ${at + 1},2024-05-01,${latitude},${longitude}`,
    );
    await page.locator('.studio-file input').setInputFiles({
      name: 'halts.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['name,date,latitude,longitude', ...rows].join('\n')),
    });
    await page.locator('.studio-stop').nth(45).waitFor();
    await mapIsLive(page);
    const map = page.locator('.studio-map');
    const crowd = map.getByRole('button', { name: /^44 stops/ });
    await atRestOn(crowd);
    const numbers = async () => (await map.locator('.pin').allInnerTexts()).sort();
    expect(await numbers()).toEqual(['45', '46', '×44']);
    // What changes, changes on it, though it stays where it is.
    await page.getByRole('button', { name: 'Move “Halt 45” up' }).click();
    await eventually(async () => expect(await numbers()).toEqual(['44', '46', '×44']));
    // The one that is chosen stands by itself.
    await page.locator('.studio-stop', { hasText: 'Halt 30' }).click();
    const current = map.locator('.pin.is-current');
    await atRestOn(current);
    expect(await current.innerText()).toBe('30');
    await map.getByRole('link', { name: 'Whole visit' }).click();
    await atRestOn(crowd);
    await crowd.press('Enter');
    await eventually(async () => expect(await map.locator('.pin').count()).toBeGreaterThan(3));
    await close(session);
  });

  it('says how true a place is by the handle of its circle, and orders stops, by mouse and by keys', async () => {
    const session = await studio(DESK_IN_MOTION);
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

  it('says which town a place lies in: by one press, by its name, and as it is typed', async () => {
    const session = await studio(DESK_IN_MOTION);
    const { page } = session;
    const body =
      'On Sunday the minister arrived in Vladivostok. On Tuesday he spoke at the Far Eastern Federal University in Vladivostok.';
    await begin(page, 'Two days in the Far East', body, '2025-03-06');
    await page.getByRole('button', { name: 'Accept all with place and date' }).click();
    await page.locator('.studio-stop', { hasText: 'University' }).click();
    const town = page.locator('.studio-town');
    const away = town.getByRole('button', { name: /^Take the town/ });
    // It was proposed with the stop, since the words say it.
    await away.click();
    await town.getByRole('button', { name: 'It lies in Vladivostok' }).click();
    await town.locator('.rests-on', { hasText: 'he spoke at the Far Eastern' }).waitFor();
    expect(await town.locator('bdi').innerText()).toBe('Vladivostok');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    const search = page.getByLabel('Town that it lies in');
    // A town of the visit is offered before anything is typed.
    await search.focus();
    await town.getByRole('option', { name: /^Vladivostok/ }).waitFor();
    await search.fill('Artyom');
    await town
      .getByRole('option', { name: /^Art.m.+city/ })
      .first()
      .waitFor();
    await search.press('Enter');
    await town.locator('.rests-on', { hasText: 'GeoNames gazetteer' }).waitFor();
    await away.click();
    await search.fill('Ayaks');
    await town.getByRole('option', { name: /As you typed it/ }).click();
    // Nothing says so yet, which is told at its field and above the form, from where one is led there.
    await town.getByText('Say what the town rests on.').waitFor();
    await town.locator('summary').click();
    await page.locator('.stop-form .studio-lead', { hasText: 'what the town rests on' }).click();
    await eventually(async () =>
      expect(await town.locator('summary').evaluate((each) => each === document.activeElement)).toBe(true),
    );
    await page.keyboard.press('Enter');
    await town.getByRole('checkbox').first().check();
    await town.getByText('Say what the town').waitFor({ state: 'detached' });
    // At another place it would not be true.
    await page.getByLabel('Search a place').fill('Vnukovo International Airport');
    await page
      .getByRole('option', { name: /^Vnukovo/ })
      .first()
      .waitFor();
    await page.getByLabel('Search a place').press('Enter');
    await search.waitFor();
    await close(session);
  });

  it('asks what the check asks of land, and says what only the check can ask', async () => {
    const session = await studio(DESK_IN_MOTION);
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
    const session = await studio(DESK_IN_MOTION);
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

  it('moves a stop by its marker, by mouse, and takes it back and moves it again', async () => {
    const session = await studio(DESK_IN_MOTION);
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
    const session = await studio(PHONE_IN_MOTION);
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
