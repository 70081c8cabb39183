import type { Page } from 'playwright-core';

/** The markers in view that the last picture of a flight has not, each where it stands: the canvas keeps it. */
export const markersNotOnFilm = (page: Page): Promise<readonly string[]> =>
  page.locator('.film').evaluate((film) => {
    const map = document.querySelector('.live-map')?.getBoundingClientRect();
    if (!map || !(film instanceof HTMLCanvasElement)) return ['the film'];
    const { width, height } = film;
    // Its own picture would be read slowly, and the browser says so.
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    context?.drawImage(film, 0, 0);
    const density = width / map.width;
    return [...document.querySelectorAll<HTMLElement>('.live-map .pin')].flatMap((pin) => {
      const face = pin.querySelector('.pin-face');
      if (!face) return ['a face'];
      const { left, top, right, bottom } = face.getBoundingClientRect();
      if (left < map.left || right > map.right || top < map.top || bottom > map.bottom) return [];
      const { backgroundColor, borderTopWidth } = getComputedStyle(face);
      // Between the border and the digits.
      const y = top + Number.parseFloat(borderTopWidth) + 2 - map.top;
      const x = (left + right) / 2 - map.left;
      const there = context?.getImageData(Math.round(x * density), Math.round(y * density), 1, 1).data ?? [];
      const wanted = (backgroundColor.match(/\d+/g) ?? []).slice(0, 3).map(Number);
      const isThere = wanted.every((value, channel) => Math.abs(value - (there[channel] ?? 0)) < 12);
      return isThere ? [] : [`${pin.dataset['stop']}: ${there.join()} for ${wanted.join()}`];
    });
  });

/**
 * The part of the map's dots, its markers aside, that the last picture of a flight has of another colour; and whether the painted map
 * stands on whole dots of the screen, between which it would be soft.
 */
export const mapAfterFlight = (page: Page) =>
  page.locator('.basemap').evaluate((basemap) => {
    const film = document.querySelector('.film');
    if (!(basemap instanceof HTMLCanvasElement && film instanceof HTMLCanvasElement)) return undefined;
    const { left, top } = basemap.getBoundingClientRect();
    const { width, height } = basemap;
    const pins = [...document.querySelectorAll('.live-map .pin')].map((pin) => pin.getBoundingClientRect());
    const [one, other] = [basemap, film].map((canvas) => {
      const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
      context?.drawImage(canvas, 0, 0, width, height);
      // What the flight has of its markers, and theirs, is the same colour on both.
      for (const pin of pins)
        context?.fillRect(pin.left - left - 8, pin.top - top - 8, pin.width + 16, pin.height + 16);
      return context?.getImageData(0, 0, width, height).data ?? [];
    });
    let differ = 0;
    for (let at = 0; at < width * height * 4; at += 4) {
      const far = [0, 1, 2].some((channel) => {
        return Math.abs((one?.[at + channel] ?? 0) - (other?.[at + channel] ?? 0)) > 16;
      });
      if (far) differ++;
    }
    return { differ: differ / (width * height), whole: Number.isInteger(left) && Number.isInteger(top) };
  });
