import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseFeed } from 'feedsmith';
import ICAL from 'ical.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerRules } from '../hosts/header-rules.ts';
import { plainFiles } from '../hosts/plain-files.ts';
import { launch } from './browser.ts';
import { ADDRESS, build } from './built-site.ts';
import { projectCopy } from './project.ts';
import {
  DESK,
  eventually,
  expectCurrent,
  mapIsLive,
  nextReader,
  violationsInBothThemes,
  visitSite,
} from './session.ts';
import { type StaticHost, serveFolder } from './static-host.ts';

/** The visit was called otherwise when it was published, and so was its second stop. */
const [OLD, NEW] = ['kim-vladivostok-2019', 'kim-2019'];
const STATION = { id: 'station', name: 'Vladivostok' };
const WORDS = '#quote=train';

let root: string;
let file: string;
beforeAll(async () => {
  root = await projectCopy();
  await rename(join(root, 'geodata/visits', OLD), join(root, 'geodata/visits', NEW));
  await rename(join(root, 'geodata/basemap', OLD), join(root, 'geodata/basemap', NEW));
  await writeFile(join(root, 'geodata/site.json'), JSON.stringify({ address: ADDRESS }));
  file = join(root, 'geodata/visits', NEW, 'visit.geojson');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text
      .replace(`"id": "${OLD}"`, `"id": "${NEW}"`)
      .replace(/("type": "Feature",\s*"id": )"vladivostok-station"/, `$1"${STATION.id}"`),
  );
});
afterAll(() => rm(root, { recursive: true }));

it.each([
  ['the check', ['--import', 'tsx', 'src/build/check.ts']],
  ['the build', ['node_modules/vite/bin/vite.js', 'build']],
])('%s refuses to lose an address, and says where to mend it', async (_, words) => {
  const { NODE_ENV: __, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, env, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain(`${NEW}/visit.geojson:4:12  lost-address`);
  expect(stderr).toContain(`the address ${OLD}/ would stop answering`);
  expect(stderr).toContain(`"formerIds": ["${OLD}"] in "visit" here`);
  await expect(stat(join(root, 'dist'))).rejects.toThrow('ENOENT');
});

describe('once it is mended', () => {
  let said: string;
  let browser: Browser;
  let host: StaticHost;
  beforeAll(async () => {
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text
        .replace(`"id": "${NEW}",`, `"id": "${NEW}", "formerIds": ["${OLD}"],`)
        .replace(/("id": "station",[\s\S]*?"properties": \{)/, '$1 "formerIds": ["vladivostok-station"],'),
    );
    // A person whose page was called otherwise.
    const ledger = join(root, 'geodata/addresses.json');
    const { people, ...rest } = JSON.parse(await readFile(ledger, 'utf8'));
    const marshal = { recorded: '2026-11-26', is: 'the-marshal', now: 'kim-jong-un' };
    // And one who was there, and is in no visit any more.
    const admiral = { recorded: '2026-11-26', is: 'the-admiral', now: null };
    const known = { ...people, 'the-marshal': marshal, 'the-admiral': admiral };
    // And an archive that was larger, with a visit that was longer.
    const page = { '': 3, 'people/': 2, [`${OLD}/how-we-know/`]: 2, [`${NEW}/`]: 2 };
    await writeFile(ledger, JSON.stringify({ ...rest, people: known, page }));
    said = build(root);
    browser = await launch();
    host = await serveFolder(join(root, 'dist'), '/news/maps/', plainFiles);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  it('the build names what is not in the ledger yet', () => {
    expect(said).toContain('7 addresses are not in the ledger yet');
    expect(said).toContain(`  ${NEW}/${STATION.id}/\n`);
    expect(said).toContain('npm run record-addresses');
  });

  it.each([
    ['of the stop', `${NEW}/vladivostok-station/`],
    ['of the visit', `${OLD}/${STATION.id}/`],
    ['of both', `${OLD}/vladivostok-station/`],
  ])('a reader at a former address %s comes to the stop, with query and fragment', async (_, path) => {
    const session = await visitSite(browser, `${host.address}${path}?order=reported${WORDS}`, DESK);
    await mapIsLive(session.page);
    await expectCurrent(session.page, STATION);
    const { pathname, search, hash } = new URL(session.page.url());
    expect(pathname + search + hash).toBe(`/news/maps/${NEW}/${STATION.id}/?order=reported${WORDS}`);
    expect(await session.page.evaluate(() => window.history.length)).toBe(2);
    expect(session.complaints).toEqual([]);
    await session.close();
  });

  it.each([
    ['a stop', `${OLD}/vladivostok-station/`, `${NEW}/${STATION.id}/`],
    ['a visit', `${OLD}/`, `${NEW}/`],
    ['an embed', `${OLD}/vladivostok-station/embed/`, `${NEW}/${STATION.id}/embed/`],
  ])('without scripts, the former address of %s leads on as well', async (_, from, to) => {
    const session = await nextReader(browser, host.address + from, { ...DESK, javaScriptEnabled: false });
    await eventually(async () => expect(session.page.url()).toBe(host.address + to));
    expect(session.complaints).toEqual([]);
    await session.close();
  });

  it.each([
    ['the list of visits', 'page/3/', ''],
    ['a list of persons', 'people/page/2/', 'people/'],
    ['what a visit rests on', `${OLD}/how-we-know/page/2/`, `${NEW}/how-we-know/`],
    ['an account in chapters', `${NEW}/chapter/2/`, `${NEW}/`],
    ['a visit that was long', `${OLD}/itinerary/`, `${NEW}/`],
  ])('a page that %s had leads to the last that there is', async (_, from, to) => {
    const session = await nextReader(browser, host.address + from, { ...DESK, javaScriptEnabled: false });
    await eventually(async () => expect(session.page.url()).toBe(host.address + to));
    expect(session.complaints).toEqual([]);
    await session.close();
  });

  it('an embed at a former address keeps the colours that its host asked for', async () => {
    const session = await nextReader(browser, `${host.address}${OLD}/embed/?theme=dark`, DESK);
    await eventually(async () => expect(session.page.url()).toBe(`${host.address}${NEW}/embed/?theme=dark`));
    await session.close();
  });

  it('tells machines where it is now, and to keep the former address out of their lists', async () => {
    const document = await readFile(join(root, 'dist', OLD, STATION.id, 'index.html'), 'utf8');
    expect(document).toContain(`<link rel="canonical" href="${ADDRESS}${NEW}/${STATION.id}/">`);
    expect(document).toContain('<meta name="robots" content="noindex">');
    expect(document).toContain(`<a href="../../${NEW}/${STATION.id}/">`);
    // An editor that is given the former address finds the embed.
    const answer = `${NEW}/${STATION.id}/oembed.json`;
    expect(document).toContain(`href="${ADDRESS}${answer}">`);
    expect(JSON.parse(await readFile(join(root, 'dist', answer), 'utf8')).type).toBe('rich');
    expect(await readFile(join(root, 'dist/sitemap.xml'), 'utf8')).not.toContain(OLD);
  });

  it('tells hosts that read _redirects', async () => {
    const redirects = await readFile(join(root, 'dist/_redirects'), 'utf8');
    expect(redirects).toContain(`/maps/${OLD}/ /maps/${NEW}/ 301\n`);
    await rm(join(root, 'dist', OLD, 'index.html'));
    const answer = await headerRules(join(root, 'dist'), '/maps/')(`/maps/${OLD}/`, {});
    expect(answer).toMatchObject({ status: 301, headers: { location: `/maps/${NEW}/` } });
  });

  it('a visit is loaded in any format at its former address, too', async () => {
    const own = await readdir(join(root, 'dist', NEW, 'files'));
    const files = own.filter((name) => name.startsWith(NEW));
    expect(files.length).toBeGreaterThan(5);
    for (const name of files) {
      const former = join(root, 'dist', OLD, 'files', OLD + name.slice(NEW.length));
      expect(await readFile(former, 'utf8')).toBe(
        await readFile(join(root, 'dist', NEW, 'files', name), 'utf8'),
      );
    }
  });

  it.each([
    ['the visit', `${OLD}/`, `${NEW}/`],
    ['a stop of it', `${OLD}/khasan/`, `${NEW}/khasan/`],
    ['a stop with another name', `${NEW}/vladivostok-station/`, `${NEW}/${STATION.id}/`],
  ])('an editor that asks anew by the former address of %s has the same answer', async (_, from, to) => {
    const answer = (folder: string) => readFile(join(root, 'dist', folder, 'oembed.json'), 'utf8');
    expect(await answer(from)).toBe(await answer(to));
  });

  it('a comparison by an address of before shows the visit, and goes on at the one that it has', async () => {
    const path = `compare/?visits=kim-russia-2023,${OLD}&at=2`;
    const session = await nextReader(browser, host.address + path, DESK);
    await session.page.getByRole('region', { name: 'B: Kim' }).getByText('Vladivostok').first().waitFor();
    await eventually(async () => {
      const { search } = new URL(session.page.url());
      expect(search).toBe(`?visits=kim-russia-2023,${NEW}&at=2`);
    });
    expect(await session.page.locator('.compared > .compared-visit').count()).toBe(2);
    expect(session.complaints).toEqual([]);
    await session.close();
  });

  it('a visit that was kept before it was renamed is kept after it, and opens by both addresses without a network', async () => {
    const builds = await mkdtemp(join(tmpdir(), 'renamed-'));
    const publish = async (folder: string) => {
      await rm(join(builds, 'current'), { force: true });
      await symlink(resolve(folder), join(builds, 'current'));
    };
    await publish('dist');
    const site = await serveFolder(join(builds, 'current'), '/news/maps/', plainFiles);
    const { page, close } = await visitSite(browser, `${site.address}${OLD}/`, { ...DESK, keeps: true });
    const kept = () =>
      page.evaluate(async () => {
        const all = await Promise.all(
          (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
        );
        return all.flat().map(({ url }) => new URL(url).pathname);
      });
    await eventually(async () => expect(await kept()).toContain(`/news/maps/${OLD}/keep.json`));
    await publish(join(root, 'dist'));
    // The new worker takes what is kept over before it offers itself.
    await page.reload();
    await page.getByText('A newer version is ready').waitFor();
    expect(await kept()).toContain(`/news/maps/${NEW}/khasan/`);
    await page.evaluate(async () => {
      const { waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
      waiting?.postMessage({ kind: 'take-over' });
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
    });
    await site.close();
    for (const id of [OLD, NEW]) {
      await page.goto(`${site.address}${id}/khasan/?order=reported${WORDS}`);
      await mapIsLive(page);
      const { pathname, search, hash } = new URL(page.url());
      expect(pathname + search + hash).toBe(`/news/maps/${NEW}/khasan/?order=reported${WORDS}`);
    }
    await close();
    await rm(builds, { recursive: true });
  });

  it.each(['', 'people/kim-jong-un/'])('a visit is not new to who follows %s', async (folder) => {
    const text = (name: string) => readFile(join(root, 'dist', folder, name), 'utf8');
    const atom = await text('feed.atom');
    expect(atom).toContain(`<id>${ADDRESS}${OLD}/</id>`);
    expect(atom).toContain(`<link href="${ADDRESS}${NEW}/" rel="alternate"`);
    expect(atom).not.toContain(`<id>${ADDRESS}${NEW}/</id>`);
    const { items } = JSON.parse(await text('feed.json'));
    expect(items).toContainEqual(
      expect.objectContaining({ id: `${ADDRESS}${OLD}/`, url: `${ADDRESS}${NEW}/` }),
    );
  });

  it('a person is followed, loaded and chosen by an address of before', async () => {
    const text = (path: string) => readFile(join(root, 'dist/people', path), 'utf8');
    for (const name of ['feed.atom', 'feed.json'])
      expect(await text(`the-marshal/${name}`)).toBe(await text(`kim-jong-un/${name}`));
    expect(await text('the-marshal/feed.atom')).toContain(
      `<link href="${ADDRESS}people/kim-jong-un/feed.atom" rel="self"`,
    );
    expect(await text('the-marshal/the-marshal.geojson')).toBe(await text('kim-jong-un/kim-jong-un.geojson'));
    const session = await nextReader(browser, `${host.address}?person=the-marshal`, DESK);
    await session.page.getByText('2 of 3 visits').waitFor();
    expect(new URL(session.page.url()).search).toBe('?person=kim-jong-un');
    expect(session.complaints).toEqual([]);
    await session.close();
  });

  it('a person of whom nobody speaks any more keeps page, feeds and files, which say so and lead on', async () => {
    const address = `${host.address}people/the-admiral/`;
    const looked = await nextReader(browser, address, DESK);
    expect(await violationsInBothThemes(looked.page)).toEqual([]);
    await looked.close();
    const { page, complaints, close } = await nextReader(browser, address, {
      ...DESK,
      javaScriptEnabled: false,
    });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('No longer in this archive');
    expect(await page.locator('main, header').allInnerTexts()).toContainEqual(
      expect.stringContaining('the-admiral'),
    );
    await page.getByRole('link', { name: 'All people and organisations' }).click();
    await page.waitForURL('**/news/maps/people/');
    expect(complaints).toEqual([]);
    await close();
    const text = (name: string) => readFile(join(root, 'dist/people/the-admiral', name), 'utf8');
    const where = `${ADDRESS}people/the-admiral/`;
    for (const name of ['feed.atom', 'feed.json']) {
      const { feed } = parseFeed(await text(name));
      expect(JSON.stringify(feed)).toContain(`${where}${name}`);
      expect(JSON.stringify(feed)).toContain(`People: ${ADDRESS}people/`);
    }
    expect(JSON.parse(await text('the-admiral.geojson')).features).toEqual([]);
    const calendar = new ICAL.Component(ICAL.parse(await text('the-admiral.ics')));
    // A calendar has something in it: here what became of the person.
    expect(calendar.getAllSubcomponents().map((each) => each.getFirstPropertyValue('summary'))).toEqual([
      'No longer in this archive',
    ]);
    expect(await text('the-admiral.csv')).toMatch(/^number,id,name,.*,link\r\n$/);
    expect(JSON.parse(await text('feed.json')).expired).toBe(true);
    expect(await text('the-admiral.kml')).toContain('any more');
    expect(await readFile(join(root, 'dist/sitemap.xml'), 'utf8')).not.toContain('the-admiral');
    expect(await readFile(join(root, 'dist/_redirects'), 'utf8')).not.toContain('the-admiral');
  });

  it('recording takes them into the ledger, and then the check is silent about them', async () => {
    const run = (script: string) =>
      spawnSync(process.execPath, ['--import', 'tsx', script], { cwd: root, encoding: 'utf8' });
    expect(run('src/build/check.ts').stderr).toContain('not in the ledger yet');
    expect(run('src/build/record-addresses.ts').stdout).toContain(`${NEW}/${STATION.id}/\n`);
    expect(run('src/build/check.ts').stderr).not.toContain('ledger');
  });
});
