import type { Page } from 'playwright-core';

export const VISIT = 'kim-russia-2023';

export const STOPS = [
  { id: 'space-launch-site', name: 'Space launch site' },
  { id: 'aircraft-plant', name: 'Aircraft plant' },
  { id: 'airport-near-vladivostok', name: 'Airport near Vladivostok' },
  { id: 'russky-island', name: 'Russky Island' },
  { id: 'artyom', name: 'Artyom' },
] as const;

export const [LAUNCH, PLANT, AIRPORT, ISLAND, ARTYOM] = STOPS;

export const passageInView = (page: Page) =>
  page
    .locator('mark[aria-current="true"]')
    .first()
    .evaluate((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      const covers = [...document.querySelectorAll('[data-covers]')].map((cover) =>
        cover.getBoundingClientRect(),
      );
      const box = mark.getBoundingClientRect();
      const covered = covers.some(
        (cover) => cover.left < box.right && cover.right > box.left && cover.bottom > top + 2,
      );
      return !covered && bottom > 0 && top < window.innerHeight;
    });
