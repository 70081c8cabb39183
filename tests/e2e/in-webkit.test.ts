import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerRules } from '../hosts/header-rules.ts';
import { eventually } from './session.ts';
import { type StaticHost, serveFolder } from './static-host.ts';
import { launchWebKit } from './webkit.ts';

/** What readers and editors do most, in the engine of every iPhone. */
const VISIT = 'kim-russia-2023';
const PATH = '/news/maps/';
const DESK = { width: 1440, height: 900 };
const ON_ITS_SIDE = { width: 844, height: 390 };

const webkit = await launchWebKit();

describe.skipIf(!webkit)('in WebKit', () => {
  // Skipped without it.
  if (!webkit) return;
  const { open, evaluate, press, type, back, close } = webkit;
  let host: StaticHost;
  beforeAll(async () => {
    host = await serveFolder('dist', PATH, headerRules);
  });
  afterAll(async () => {
    await close();
    await host?.close();
  });

  /** Waits until all that shows where the reader is shows one stop, and its words are in view. */
  const isAt = (stop: string, pin: string): Promise<void> =>
    eventually(async () => {
      const seen = await evaluate(() => {
        const words = document.querySelector<HTMLElement>('mark[aria-current="true"]');
        const { top = 0, bottom = 0 } = words?.getBoundingClientRect() ?? {};
        return {
          address: location.pathname,
          pins: [...document.querySelectorAll('.live-map .pin[aria-current="step"]')].map((each) =>
            each.getAttribute('aria-label'),
          ),
          entry: document.querySelector<HTMLElement>('.entry a[aria-current="step"]')?.dataset['stop'],
          isRead: top >= 0 && bottom > top && bottom <= innerHeight,
        };
      });
      expect(seen).toEqual({
        address: `${PATH}${VISIT}/${stop}/`,
        pins: [expect.stringContaining(pin)],
        entry: stop,
        isRead: true,
      });
    });

  it.each([
    ['desk', DESK],
    ['phone on its side', ON_ITS_SIDE],
  ])(
    'opens a stop, steps and goes back: address, article, map and itinerary say the same (%s)',
    async (_, size) => {
      await open(`${host.address}${VISIT}/aircraft-plant/`, size);
      await isAt('aircraft-plant', '2. Aircraft plant');
      await press('.stepper button', 'Next stop');
      await isAt('airport-near-vladivostok', '3. Airport');
      await back();
      await isAt('aircraft-plant', '2. Aircraft plant');
    },
  );

  it('tells what is stated from what is established elsewhere, by lines that are drawn', async () => {
    await open(`${host.address}${VISIT}/space-launch-site/`, DESK);
    const drawn = await evaluate(() =>
      ['.fact.is-established', '.fact.is-stated', '.entry.is-established .entry-when', '.passage a'].map(
        (selector) => {
          const element = document.querySelector(selector);
          const { textDecorationLine, textDecorationStyle, backgroundImage } = getComputedStyle(
            element ?? document.body,
          );
          return [selector, textDecorationLine, textDecorationStyle, backgroundImage.split('(')[0]];
        },
      ),
    );
    expect(drawn).toEqual([
      ['.fact.is-established', 'underline', 'dotted', 'none'],
      ['.fact.is-stated', 'none', 'solid', 'linear-gradient'],
      ['.entry.is-established .entry-when', 'underline', 'dotted', 'none'],
      ['.passage a', 'underline', 'solid', 'none'],
    ]);
  });

  it('finds words in the articles, though one is typed with an error', async () => {
    await open(`${host.address}search/`, DESK);
    await type('input[type="search"]', 'wallrus');
    await eventually(async () =>
      expect(
        await evaluate(() => [...document.querySelectorAll('main mark')].map((each) => each.textContent)),
      ).toContain('walrus'),
    );
  });

  it('proposes the stops of an article in the studio', async () => {
    await open(`${host.address}studio/`, DESK);
    await type(
      'textarea',
      'On Sunday the minister arrived in Lisbon and met the mayor. On Monday he visited Porto.',
    );
    await press('button', 'Begin with this text');
    await eventually(async () =>
      expect(
        await evaluate(() =>
          [...document.querySelectorAll('.studio-stop')].map(({ textContent }) => textContent ?? ''),
        ),
      ).toEqual([expect.stringContaining('Lisbon'), expect.stringContaining('Porto')]),
    );
  });
});
