import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerRules } from '../hosts/header-rules.ts';
import { serveSite } from '../hosts/hosts.ts';
import { launch } from './browser.ts';
import { build } from './built-site.ts';
import { projectCopy } from './project.ts';
import { atRest, DESK, eventually, mapIsLive, PHONE, violationsIn, visitSite } from './session.ts';
import { type StaticHost, serveFolder } from './static-host.ts';
import {
  begin,
  close,
  fill,
  lookAtProposals,
  SHIPPED,
  type ShippedArticle,
  sayTheRest,
  unpackInto,
} from './studio-session.ts';

/** An article of the shipped visits, made into another visit, with a picture. */
const ARTICLE: Pick<ShippedArticle, 'front' | 'body'> = SHIPPED.find(({ name }) =>
  name.endsWith('first-meeting.md'),
) ?? { front: {}, body: '' };
const ALT = 'A steamer in a bay';

let browser: Browser;
let host: StaticHost;
let folder: string;
/** What came out: the files of the archive, those written into a folder of the browser's own, and the one file. */
let packed: Readonly<Record<string, Uint8Array>>;
let written: Readonly<Record<string, readonly number[]>>;
let oneFile: string;
/** What was said when it was written into the folder, where there were these before. */
let said: string;
const LEFT = ['articles/former-account.md', 'notes/mine.txt', 'pictures/.DS_Store', 'pictures/former.jpg'];

beforeAll(async () => {
  [browser, host, folder] = await Promise.all([
    launch(),
    serveSite('/news/maps/'),
    mkdtemp(join(tmpdir(), 'out-of-studio-')),
  ]);
  const session = await visitSite(browser, `${host.address}studio/`, DESK);
  const { page } = session;
  await begin(page, ARTICLE.front['title'] ?? '', ARTICLE.body, ARTICLE.front['date'] ?? '');
  await lookAtProposals(page, ARTICLE.front['date'] ?? '');
  await sayTheRest(page, ARTICLE.front);
  await page.locator('.studio-stop').first().click();
  await page.getByLabel('Add pictures').setInputFiles('tests/fixtures/pictures/pier.jpg');
  await fill(page, 'What is to be seen (alternative text)', ALT);
  await fill(page, 'Credit: who made it, where it is from', 'Drawn for a test');
  await fill(page, 'Licence (such as CC-BY-4.0)', 'CC0-1.0');
  await page.getByText('Ready to publish').waitFor();
  // A folder of the browser's own is a real one, which no dialog of the system has to be pressed for.
  await page.evaluate(() =>
    Object.assign(window, {
      showDirectoryPicker: async () => {
        const { chosen } = document.documentElement.dataset;
        if (chosen === undefined) throw new DOMException('', 'AbortError');
        let folder = await navigator.storage.getDirectory();
        for (const each of chosen.split('/').filter(Boolean))
          folder = await folder.getDirectoryHandle(each, { create: true });
        return folder;
      },
    }),
  );
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const download = async (name: RegExp) => {
    const [given] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    const file = join(folder, given.suggestedFilename());
    await given.saveAs(file);
    return file;
  };
  packed = unzipSync(await readFile(await download(/folder \(\.zip\)/)));
  oneFile = await download(/One page/);
  // Whoever saves a format is told what it has no room for.
  await download(/^CSV$/);
  await page.getByText('Saved as CSV.', { exact: true }).waitFor();
  await page.getByText(/^\d+ things are not in this file$/).click();
  await page.getByText('the title of the visit,').waitFor();
  const write = () => page.getByRole('button', { name: 'Write into geodata' }).click();
  await write();
  // Whoever thinks better of it, or does not let the site write, is told what came of it.
  await page.getByText('Nothing was written.', { exact: true }).waitFor();
  const choose = (path: string) =>
    page.evaluate((chosen) => Object.assign(document.documentElement.dataset, { chosen }), path);
  // Another visit has the name already.
  const id = Object.keys(packed)[0]?.split('/')[0] ?? '';
  await page.evaluate(
    async ([visit, left]) => {
      let folder = await navigator.storage.getDirectory();
      for (const each of ['geodata', 'visits', visit])
        folder = await folder.getDirectoryHandle(each, { create: true });
      const file = await (await folder.getFileHandle('visit.geojson', { create: true })).createWritable();
      await file.write('{}');
      await file.close();
      for (const [kind = '', name = ''] of left.map((path) => path.split('/'))) {
        const within = await folder.getDirectoryHandle(kind, { create: true });
        const kept = await (await within.getFileHandle(name, { create: true })).createWritable();
        await kept.write('mine');
        await kept.close();
      }
    },
    [id, LEFT] as const,
  );
  await choose(`geodata/visits/${id}`);
  await write();
  await page.getByText(`“${id}” is the folder of a visit.`).waitFor();
  await choose('');
  await write();
  await page.getByText(`there is a visit “${id}” already, and it is not the same`).waitFor();
  await page.getByRole('button', { name: `Write over “${id}”` }).click();
  await page.getByText(new RegExp(`^Written into .*geodata/visits/${id}. Still there,`)).waitFor();
  said = await page.locator('.studio-said').innerText();
  written = await page.evaluate(async () => {
    const found: Record<string, readonly number[]> = {};
    const walk = async (from: FileSystemDirectoryHandle, path: string) => {
      // TypeScript's DOM library has the directory's entries in a part that is not included here.
      const entries = (from as unknown as { values(): AsyncIterable<FileSystemHandle> }).values();
      for await (const entry of entries) {
        if (entry.kind === 'directory')
          await walk(await from.getDirectoryHandle(entry.name), `${path}${entry.name}/`);
        else {
          const file = await (await from.getFileHandle(entry.name)).getFile();
          found[path + entry.name] = [...new Uint8Array(await file.arrayBuffer())];
        }
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    return found;
  });
  await close(session);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await rm(folder, { recursive: true });
});

it('writes into a folder, byte for byte, what it packs', () => {
  const inSite = (path: string) => `geodata/visits/${path}`;
  const mine = LEFT.map((path) => inSite(`${Object.keys(packed)[0]?.split('/')[0]}/${path}`));
  expect(Object.keys(written).sort()).toEqual([...Object.keys(packed).map(inSite), ...mine].sort());
  for (const [path, content] of Object.entries(packed)) expect(written[inSite(path)]).toEqual([...content]);
  expect(Object.keys(packed).map((path) => path.split('/').at(-2))).toContain('pictures');
});

it('says what of a folder the visit does not have any more, and leaves it there', () => {
  expect(said).toContain('of this visit no more: articles/former-account.md, pictures/former.jpg. Nothing');
  expect(said).not.toContain('mine.txt');
});

describe('the one file', () => {
  /** Opens the file from the disk and requires that it asks for nothing and complains of nothing. */
  async function read(
    fragment: string,
    options: BrowserContextOptions,
    story: (page: Page) => Promise<void>,
  ) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) complaints.push(request.url());
    });
    await page.goto(pathToFileURL(oneFile).href + fragment);
    await story(page);
    expect(complaints).toEqual([]);
    await context.close();
  }
  const stop = (page: Page) => new URL(page.url()).hash;

  it.each([
    ['a desk', DESK],
    ['a phone', PHONE],
  ])('is the whole page from a disk, on %s', (_, options) =>
    read('', options, async (page) => {
      await mapIsLive(page);
      expect(await violationsIn(page)).toEqual([]);
      const pins = page.locator('.pin');
      await eventually(async () => expect(await pins.count()).toBeGreaterThan(1));
      await page.keyboard.press('ArrowRight');
      await eventually(async () => expect(stop(page)).not.toBe(''));
      const first = stop(page);
      expect(
        await page
          .locator('.pictures img')
          .first()
          .evaluate(async (image: HTMLImageElement) => {
            // A phone's card is not open yet.
            image.loading = 'eager';
            await image.decode();
            // Turned as its camera noted.
            return image.naturalWidth < image.naturalHeight;
          }),
      ).toBe(true);
      await page.keyboard.press('ArrowRight');
      await eventually(async () => expect(stop(page)).not.toBe(first));
      const second = stop(page);
      await page.goBack();
      await eventually(async () => expect(stop(page)).toBe(first));
      await page.goForward();
      await eventually(async () => expect(stop(page)).toBe(second));
      const current = page.locator('.entry a[aria-current="step"]');
      expect(await current.getAttribute('href')).toBe(second);
      // The link opens on the spot.
      await page.reload();
      await mapIsLive(page);
      expect(await current.getAttribute('data-stop')).toBe(second.slice(1));
    }),
  );

  it('is all to be read without scripts', () =>
    read('', { ...DESK, javaScriptEnabled: false }, async (page) => {
      const text = await page.innerText('body');
      for (const paragraph of ARTICLE.body.split('\n\n').filter((each) => /^[A-Z]/.test(each)))
        expect(text.replace(/\s+/g, ' ')).toContain(paragraph.slice(0, 40).replace(/\s+/g, ' '));
      const [link] = await page
        .locator('.entry a')
        .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
      await page.locator('.entry a').first().click();
      expect(await page.locator(link ?? '').isVisible()).toBe(true);
      expect(await page.getByRole('img', { name: ALT }).count()).toBe(1);
      expect(text).toContain('Sources');
    }));

  it('stays as it is where its script fails', async () => {
    const context = await browser.newContext(DESK);
    const page = await context.newPage();
    // As in a browser that lacks what every other has.
    await page.addInitScript(() => Reflect.deleteProperty(window, 'ResizeObserver'));
    const failed = page.waitForEvent('pageerror');
    await page.goto(pathToFileURL(oneFile).href);
    expect((await failed).message).toContain('ResizeObserver');
    await page.getByRole('article').waitFor();
    expect(await page.locator('.sketch svg:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('.entry').count()).toBeGreaterThan(1);
    // A stop leads where it leads without scripts.
    const entry = page.locator('.entry a').first();
    const card = page.locator(`.one-file-stops ${await entry.getAttribute('href')}`);
    await entry.click();
    await eventually(async () => {
      const top = await card.evaluate((shown) => shown.getBoundingClientRect().top);
      expect(top).toBeGreaterThan(-1);
      expect(top).toBeLessThan(DESK.viewport.height / 2);
    });
    // And back from there to where somebody was.
    await page.goBack();
    await eventually(async () => expect(await page.evaluate(() => window.scrollY)).toBe(0));
    await context.close();
  });

  it('says nothing of what the camera noted', async () => {
    const html = await readFile(oneFile, 'utf8');
    const [, base64 = ''] = /"inline":"data:image\/jpeg;base64,([^"]+)"/.exec(html) ?? [];
    const picture = Buffer.from(base64, 'base64');
    expect(picture.length).toBeGreaterThan(1000);
    expect(picture.includes('Exif')).toBe(false);
    expect((await readFile('tests/fixtures/pictures/pier.jpg')).includes('Exif')).toBe(true);
  });
});

it('opens the one file again as the visit that it was made of, and asks for its picture', async () => {
  const session = await visitSite(browser, `${host.address}studio/`, DESK);
  const { page } = session;
  await page.locator('.studio-file input').setInputFiles(oneFile);
  await page.getByText('These pictures are not in it.').waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const [given] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /folder \(\.zip\)/ }).click(),
  ]);
  const file = join(folder, 'again.zip');
  await given.saveAs(file);
  const texts = Object.entries(packed).filter(([path]) => !path.includes('/pictures/'));
  expect(unzipSync(await readFile(file))).toEqual(Object.fromEntries(texts));
  await close(session);
});

it('makes a folder of which a site is built, whose page is read like any other', async () => {
  const root = await projectCopy([]);
  const geodata = join(root, 'geodata');
  await writeFile(join(geodata, 'site.json'), JSON.stringify({ tiles: 'none' }));
  await unpackInto(geodata, packed);
  const id = Object.keys(packed)[0]?.split('/')[0] ?? '';
  execFileSync(process.execPath, ['--import', 'tsx', 'src/build/check.ts'], { cwd: root, stdio: 'pipe' });
  build(root);
  const site = await serveFolder(join(root, 'dist'), '/', headerRules);
  const session = await visitSite(browser, `${site.address}${id}/`, DESK);
  const { page } = session;
  await mapIsLive(page);
  expect(await violationsIn(page)).toEqual([]);
  await page
    .getByRole('link', { name: /^Start at/ })
    .first()
    .click();
  await page
    .getByRole('img', { name: ALT })
    .first()
    .evaluate((image: HTMLImageElement) => image.decode());
  const names = await page
    .locator('.entry a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-stop')));
  expect(names.length).toBeGreaterThan(1);
  for (const name of names.slice(1)) {
    // The next step of somebody who has read this one: the article has come to its rest.
    await atRest(page);
    await page.keyboard.press('ArrowRight');
    await eventually(async () => expect(new URL(page.url()).pathname).toBe(`/${id}/${name}/`));
    await eventually(async () =>
      expect(await page.locator('mark[aria-current="true"]').first().getAttribute('data-stops')).toContain(
        name,
      ),
    );
  }
  await close(session);
  await site.close();
  await rm(root, { recursive: true });
  // It checks and builds a site of its own.
}, 300_000);
