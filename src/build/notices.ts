import type { Review } from '../review/review.ts';
import { reportUnrecorded } from '../visit/report.ts';
import { findingsOf } from './findings/finding.ts';
import { findingsForPeople } from './findings/people.ts';
import type { Site } from './site.ts';

/**
 * What a build has to say to the site's owner though nothing is wrong with it: what it left out, how to have it, and what the review
 * asks of the visits.
 */
export function noticesOf(
  site: Pick<Site, 'unrecorded' | 'address'>,
  /** Letters that the faces of the cards do not have. */
  missing: readonly string[],
  concerns: Review['concerns'],
): readonly string[] {
  return [
    ...(site.unrecorded.length > 0 ? [reportUnrecorded(site.unrecorded)] : []),
    ...(site.address === undefined ? [NO_ADDRESS] : []),
    ...(missing.length > 0
      ? [
          `No face of the cards has the letters ${missing.join(' ')}: what is written in them is left out of the pictures of links. ` +
            'Install the @fontsource-variable/noto-sans-... package of their script and name it in ' +
            'src/build/card-fonts.ts, src/ui/share-card.tsx and src/ui/share-card.css.',
        ]
      : []),
    ...(concerns.length > 0 ? [asked(concerns)] : []),
  ];
}

const asked = (concerns: Review['concerns']) =>
  findingsForPeople(findingsOf([], { concerns, accepted: [] }), {
    textOf: () => undefined,
    paintFor: () => (_, text) => text,
  });

const NO_ADDRESS =
  'The site does not know its own address, so it has no sitemap, no feeds and no oEmbed, its pages name no canonical address, ' +
  'and some apps will show its links without a picture. To have them, set "address" in geodata/site.json to where ' +
  'the site will be, for example "https://news.example/maps/", and build again.';
