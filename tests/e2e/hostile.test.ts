import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveVisit, type VisitFiles } from '../../src/visit/resolve-visit.ts';
import { launch } from './browser.ts';
import { build } from './built-site.ts';
import {
  hostileStrings,
  PICTURE,
  STOP_PLACES,
  type StopTexts,
  VISIT_PLACES,
  type VisitTexts,
  visitWith,
} from './hostile-visits.ts';
import { projectCopy } from './project.ts';
import { mapIsLive, visitSite } from './session.ts';
import { type StaticHost, serveFolder } from './static-host.ts';

const strings = await hostileStrings();

/** Why a visit cannot be built; empty for one that can. */
const refusals = (files: VisitFiles) => {
  const resolved = resolveVisit(files);
  return resolved.kind === 'problems' ? resolved.problems : [];
};
const stands = (files: VisitFiles) => refusals(files).length === 0;

/** Ids, codes, languages, dates and addresses take no text of any kind. `constructor` is an id like any other. */
const CLOSED = new Set<string>([
  'id',
  'passage',
  'date',
  'timeZone',
  'country',
  'wikidata',
  'url',
  'quote',
  'picture',
  'visitId',
  'sourceUrl',
  'articleDate',
  'language',
  'articleLanguage',
]);

/** The hostile strings that the build takes, by their place. */
const bodies = strings.filter((text) => stands(visitWith('v', {}, [{}], [text])));
const inStop = takenBy(STOP_PLACES, takenInStops);
const inVisit = takenBy(VISIT_PLACES, takenInVisits);

/** What each place takes. Those that take text of any kind are asked all at once. */
function takenBy<Place extends string>(
  places: readonly Place[],
  takenIn: (places: readonly Place[]) => readonly string[],
): ReadonlyMap<Place, readonly string[]> {
  const open = takenIn(places.filter((place) => !CLOSED.has(place)));
  return new Map(places.map((place) => [place, CLOSED.has(place) ? takenIn([place]) : open]));
}

function inAll(places: readonly string[], text: string) {
  return Object.fromEntries(places.map((place) => [place, text]));
}

/** What may stand at some places of a stop: each string in a stop of its own, all in one visit, which is read sooner than so many. */
function takenInStops(places: readonly (keyof StopTexts)[], texts = strings): readonly string[] {
  const problems = refusals(visitWith('v', {}, [{}, ...texts.map((text) => inAll(places, text))]));
  if (problems.length === 0) return texts;
  // Of the stop, or of the person or the source that it alone has.
  const refused = new Set(problems.map(({ at = [] }) => (at[0] === 'features' ? at[1] : at[2])));
  const left = texts.filter((_, at) => !refused.has(at + 1));
  if (left.length === texts.length) throw new Error(`nobody is told where in ${places} something is wrong`);
  // Some of what is wrong is looked for only where nothing worse is.
  return takenInStops(places, left);
}

function takenInVisits(places: readonly (keyof VisitTexts)[]): readonly string[] {
  return strings.filter((text) => stands(visitWith('v', inAll(places, text), [{}])));
}

describe('what the build takes', () => {
  const places = [...inStop, ...inVisit];
  it.each(places.filter(([place]) => CLOSED.has(place)))(
    'of hostile strings as %s: no more than a word',
    (_, taken) => expect(taken.filter((text) => !/^[a-z]+$/i.test(text))).toEqual([]),
  );

  it.each(places.filter(([place]) => !CLOSED.has(place)))(
    'of hostile strings as %s: text of any kind',
    (_, taken) => expect(taken.length).toBeGreaterThan(strings.length * 0.9),
  );

  it('in an article: no markup, which it refuses with its line, and no address that runs', () => {
    const refused: string[] = [];
    for (const text of strings) {
      const resolved = resolveVisit(visitWith('v', {}, [{}], [text]));
      if (resolved.kind === 'problems') {
        refused.push(text);
        expect(resolved.problems.map(({ rule }) => rule)).toContain('article-markup');
        // Ten lines of front matter, the first paragraph, and the lines between.
        expect(resolved.problems[0]?.line).toBeGreaterThanOrEqual(14);
        continue;
      }
      const addresses = [...JSON.stringify(resolved.visit.articles).matchAll(/"href":"([^"]*)"/g)];
      for (const [, address] of addresses) expect(address).not.toMatch(SCHEME_THAT_RUNS);
    }
    expect(refused.length).toBeGreaterThan(200);
  });
});

/** Any scheme but those that an article may link to. */
const SCHEME_THAT_RUNS = /^(?!https?:|mailto:)[^/?#]*:/i;

/** A window in which everything is shown that is on a desk, and little has to be painted: nothing is looked at here. */
const SMALL = { width: 1024, height: 800 } as const;

/** Some hundred and fifty stops are walked through: on a loaded machine that takes its time. */
const PATIENCE = 300_000;

describe('what it takes is shown as text', { timeout: PATIENCE }, () => {
  let browser: Browser;
  let root: string;
  let host: StaticHost;
  const ids: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    root = await projectCopy([]);
    const visits = join(root, 'geodata/visits');
    for (const files of hostileVisits()) {
      expect(refusals(files)).toEqual([]);
      ids.push(files.id);
      await mkdir(join(visits, files.id, 'articles'), { recursive: true });
      await writeFile(join(visits, files.id, 'visit.geojson'), files.text);
      await cp(PICTURE.path, join(visits, files.id, 'pictures', PICTURE.name));
      for (const { path, text } of files.articles)
        await writeFile(join(visits, files.id, 'articles', path), text);
    }
    build(root);
    host = await serveFolder(join(root, 'dist'));
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
    if (root) await rm(root, { recursive: true });
  });

  it('without the policy that would stop it: no script runs, nothing is asked of others', async () => {
    expect(ids.length).toBeGreaterThan(10);
    const session = await visitSite(browser, host.address, {
      viewport: SMALL,
      bypassCSP: true,
      // What is shown of a stop is the same, however the map comes to it.
      reducedMotion: 'reduce',
    });
    const { page } = session;
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    for (const id of ids) {
      await page.goto(`${host.address}${id}/`);
      await mapIsLive(page);
      await page.evaluate(stepThrough);
      expect([id, await intruders(page)]).toEqual([id, []]);
      await touchEverything(page);
    }
    expect(dialogs).toEqual([]);
    expect(session.complaints).toEqual([]);
    await session.close();
  });

  it('and with the policy, which has nothing to stop', async () => {
    const session = await visitSite(browser, host.address, { viewport: SMALL });
    for (const id of ids) {
      await session.page.goto(`${host.address}${id}/stop-1/`);
      await mapIsLive(session.page);
    }
    expect(session.complaints).toEqual([]);
    await session.close();
  });
});

/** What ends the comment or the element that the string before it would have begun, were it markup: so the next one would run, too. */
const END = ' --></script></style></title></textarea></xmp></noscript> ';

/** All strings that a place takes, in so many texts. One that might be an address begins a text: elsewhere it is none. */
function packed(taken: readonly string[], texts: number): readonly string[] {
  const isAddress = (text: string) => /^\s*[a-z][\w+.-]*:/i.test(text);
  const addressesFirst = [...taken].sort((a, b) => Number(isAddress(b)) - Number(isAddress(a)));
  return Array.from({ length: texts }, (_, text) =>
    addressesFirst.filter((_, at) => at % texts === text).join(END),
  );
}

/**
 * Visits that hold, between them, every string that the build takes: in every place of a stop that takes it, in one of a visit, in
 * an article.
 */
function* hostileVisits(): Generator<VisitFiles> {
  const [visits, perVisit] = [11, 13];
  const openOf = <Place extends string>(places: ReadonlyMap<Place, readonly string[]>) =>
    [...places].filter(([place]) => !CLOSED.has(place));
  const inStops = openOf(inStop).map(([place, taken]) => [place, packed(taken, visits * perVisit)] as const);
  const heads = openOf(inVisit);
  const inHeads = heads.map(([place, taken], turn) => {
    const share = taken.filter((_, at) => at % heads.length === turn);
    return [place, packed(share, visits)] as const;
  });
  for (let visit = 0; visit < visits; visit++) {
    const stops = Array.from(
      { length: perVisit },
      (_, stop): Partial<StopTexts> =>
        Object.fromEntries(inStops.map(([place, texts]) => [place, texts[visit * perVisit + stop]])),
    );
    yield visitWith(
      `visit-${visit}`,
      Object.fromEntries(inHeads.map(([place, texts]) => [place, texts[visit]])),
      [{}, ...stops],
      bodies.filter((_, at) => at % visits === visit),
    );
  }
}

/** Steps to each stop of the visit, and on when it is shown. */
const stepThrough = async () => {
  for (const { dataset } of document.querySelectorAll<HTMLElement>('.entry a[data-stop]')) {
    const { stop } = dataset;
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    while (!document.querySelector(`.entry a[aria-current="step"][data-stop="${stop}"]`))
      await new Promise(requestAnimationFrame);
    // The article and the map follow a frame later.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  }
};

/** What is in the page and was not put there by the app: elements that run or load, handlers, addresses that run. */
const intruders = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const scripts = [...document.querySelectorAll('script')].filter(
      (script) =>
        !/\/assets\/[\w-]+\.js$/.test(script.src) &&
        script.type !== 'application/json' &&
        script.type !== 'application/ld+json',
    );
    const foreign = document.querySelectorAll(
      'iframe, frame, object, embed, applet, base, form, math, template, video, audio, foreignObject, animate, [srcdoc]',
    );
    const handlers = [...document.querySelectorAll('*')].filter((element) =>
      [...element.attributes].some(
        ({ name, value }) =>
          // A value that came out of its quotation marks goes on as attributes of names that nobody gives.
          !/^[a-z][\w:-]*$/i.test(name) ||
          /^on/i.test(name) ||
          (/^(href|src|action|formaction|xlink:href|data)$/i.test(name) &&
            !/^(https?:|\/\/|mailto:|\.|#|\?|[\w-]+\/|$)/.test(value)),
      ),
    );
    return [...scripts, ...foreign, ...handlers].map((element) => element.outerHTML.slice(0, 200));
  });

/** Sends every element what a handler may wait for. */
const touchEverything = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const events = [
      'mouseover',
      'mouseenter',
      'focus',
      'wheel',
      'copy',
      'toggle',
      'animationstart',
      'error',
      'load',
    ];
    for (const element of document.querySelectorAll('#root *'))
      for (const type of events) element.dispatchEvent(new Event(type));
  });
