import { expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import { DESK, eventually, mapIsLive, PHONE, type Reader, visitSite } from './session.ts';

openForThisFile();

/** The sheets that the map of the visit fetches, and whether it is bare anywhere along its left edge, beside the card. */
async function mapIn(reader: Reader) {
  const { page, complaints, close } = await visitSite(browser, `${host.address}robots.txt`, reader);
  const sheets: string[] = [];
  page.on('response', (response) => {
    const name = /assets\/map\/(?:kim-russia-2023-)?([\w-]+)-[0-9a-f]{8,}\.json$/.exec(response.url())?.[1];
    if (name) sheets.push(name);
  });
  await page.goto(`${host.address}kim-russia-2023/`);
  await mapIsLive(page);
  const bareRows = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.live-map canvas');
      const map = document.querySelector('.live-map')?.getBoundingClientRect();
      const box = canvas?.getBoundingClientRect();
      const context = canvas?.getContext('2d');
      if (!canvas || !map || !box || !context) throw new Error('There is no map.');
      const per = canvas.width / box.width;
      const paper = getComputedStyle(document.documentElement).getPropertyValue('--map-paper').trim();
      const { data } = context.getImageData(
        Math.round((map.left + 4 - box.left) * per),
        Math.round((map.top - box.top) * per),
        1,
        Math.round(map.height * per),
      );
      const colours = Array.from({ length: data.length / 4 }, (_, row) =>
        [...data.subarray(4 * row, 4 * row + 4)].map((part) => part.toString(16).padStart(2, '0')).join(''),
      );
      // What is not painted yet shows nothing.
      return colours.filter((colour) => colour === '00000000' || `#${colour}` === `${paper}ff`).length;
    });
  await eventually(async () => expect(await bareRows()).toBe(0));
  expect(complaints).toEqual([]);
  await close();
  // Which of them comes first is the network's affair.
  return sheets.sort();
}

it('shows the world beyond the map of a visit in a window that is wider, and fetches it in no other', async () => {
  expect(await mapIn({ viewport: { width: 1920, height: 700 } })).toEqual(['overview', 'world']);
  expect(await mapIn(DESK)).toEqual(['overview']);
  expect(await mapIn(PHONE)).toEqual(['overview']);
});
