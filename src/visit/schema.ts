import { z } from 'zod';
import { languageTag } from '../article/language-tag.ts';

/**
 * The one schema of visit.geojson, an RFC 7946 FeatureCollection with one feature a stop and the visit as a foreign
 * member. geodata/visit.schema.json is made from it (`npm run schema`), so editors check what the build checks.
 */

const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'expected lower-case letters, digits and single hyphens, as in "russky-island"',
  )
  .describe('A name for addresses: never change it once it is published.');
const formerIds = z
  .array(id)
  .min(1)
  .optional()
  .describe('Ids that it had before: their addresses lead on to it for ever.');
const text = z.string().min(1, 'expected some text');
const names = z.record(languageTag, text).describe('Names in other languages, by BCP 47 tag.');
const wikidata = z.string().regex(/^Q[1-9]\d*$/, 'expected a Wikidata item such as "Q8646"');
const https = z.url({ protocol: /^https$/, error: 'expected an address that begins with https://' });
const country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 code such as "RU"')
  .describe('ISO 3166-1 alpha-2 code, such as RU.');
const geonames = z.int().positive();
const precision = z.number().positive().describe('Radius in metres within which the true place lies.');
const coordinates = z
  .tuple([z.number(), z.number()], 'expected [longitude, latitude]')
  .describe('Longitude first, then latitude, in degrees (RFC 7946, section 3.1.1).');

const reference = {
  stated: z.array(text).min(1).optional().describe('Passages of the accounts that say so.'),
  established: z.array(id).min(1).optional().describe('Sources that say so, by their ids in visit.sources.'),
};
const hasBasis = (basis: { stated?: unknown; established?: unknown }) =>
  basis.stated !== undefined || basis.established !== undefined;
const basisError = 'expected "stated" with passages, "established" with sources, or both';
const based = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...shape, ...reference }).refine(hasBasis, basisError);
const basis = based({}).describe('"stated" with passages, "established" with sources, or both.');

const mode = z.enum(['train', 'ship', 'air', 'road', 'foot', 'unknown']);
const way = z.strictObject({
  mode,
  via: z
    .array(based({ name: text, coordinates }))
    .optional()
    .describe('Known places on the way, in their order.'),
  line: z
    .array(coordinates)
    .min(1)
    .optional()
    .describe(
      'The way itself as it was recorded, from end to end without its ends; places of "via" lie on it.',
    ),
  ...reference,
});

const selector = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: text.describe('The words, exactly as the article has them.'),
  prefix: z.string().optional().describe('What stands right before them, where they occur more than once.'),
  suffix: z.string().optional().describe('What stands right after them.'),
});

/** Weighed last, and never against the words: see `anchor`. */
const oldPosition = z
  .strictObject({
    type: z.literal('TextPositionSelector'),
    start: z.int().nonnegative(),
    end: z.int().positive(),
  })
  .describe(
    'Where the words stood in the text of the article, in UTF-16 code units: npm run check -- --fix keeps it for words that occur more than once.',
  );

const passage = z.strictObject({ id, source: id, selector, position: oldPosition.optional() });

const date = text.describe(
  'EDTF (ISO 8601-2), level 0 or 1: 2023-09-16, 2023-09, 2023-09-12/2023-09-17, 2023-09-16~.',
);
const timeZone = text.describe('IANA name, such as Asia/Vladivostok.');

/** What accounts say of one thing: each statement rests on passages of one account. */
const says = z
  .array(z.strictObject({ value: text, stated: z.array(text).min(1).describe('Passages of one account.') }))
  .min(2, 'expected what two accounts say, or more');
const claim = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('name'), says }),
  z.strictObject({ about: z.literal('date'), says: says.describe('Each value an EDTF date.') }),
  z.strictObject({
    about: z.literal('figure'),
    of: text.describe('What is counted or measured, as in "Distance from the border".'),
    says,
  }),
]);

const picture = z.strictObject({
  file: z
    .string()
    .regex(
      /^[\w-][\w.-]*\.(jpe?g|png|webp|avif)$/i,
      'expected the name of a JPEG, PNG, WebP or AVIF in the folder pictures/, without spaces',
    )
    .describe('A file in the folder pictures/ beside this one.'),
  alt: text.describe('What is to be seen, for who does not see it.'),
  caption: text.optional().describe('What everybody reads below it.'),
  credit: text.describe('Who made it and where it is from.'),
  licence: text.describe('SPDX identifier or name of the licence.'),
});

const silence = z.strictObject({
  rule: text.describe('The rule that warns, such as "geography/same-point".'),
  stop: id.optional().describe('The stop at which it does; none for a warning that is of no stop.'),
  reason: text.describe('Why all is well, for who comes after.'),
});

/** What was published before, and what is there instead: of what came or went, one of both. */
const [changed, came] = [
  { was: text, is: text },
  {
    was: text.optional().describe('Absent where it came.'),
    is: text.optional().describe('Absent where it went.'),
  },
];
const ofVisit = id.optional().describe('Absent where it is that of the visit.');
const change = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('position'), stop: id, was: coordinates, is: coordinates }),
  z.strictObject({ about: z.literal('precision'), stop: id, was: precision, is: precision }),
  z.strictObject({ about: z.literal('country'), stop: id, was: country, is: country }),
  z.strictObject({ about: z.literal('place'), stop: id, ...changed }),
  z.strictObject({ about: z.literal('order') }).describe('The stops stand in another order.'),
  z.strictObject({ about: z.literal('person'), ...changed }).describe('The name of an agent.'),
  z
    .strictObject({ about: z.literal('role'), person: text.describe('The name of the agent.'), ...came })
    .describe('Who an agent is.'),
  z.strictObject({ about: z.literal('significance'), ...came }).describe('Why the visit matters.'),
  z.strictObject({ about: z.literal('account'), account: id, ...came }).describe('By its title.'),
  z.strictObject({ about: z.literal('text'), account: id, ...came }).describe('A paragraph of an account.'),
  z
    .strictObject({ about: z.literal('rewritten'), account: id })
    .describe('More than a few paragraphs of it.'),
  z.strictObject({ about: z.literal('name'), stop: ofVisit, ...changed }),
  z.strictObject({ about: z.literal('date'), stop: ofVisit, ...changed }),
  z.strictObject({ about: z.enum(['arrival', 'departure']), stop: id, was: mode, is: mode }),
  z.strictObject({ about: z.enum(['stop', 'event', 'presence', 'locality']), stop: id, ...came }),
]);

const correction = z.strictObject({
  date: z.iso.date().describe('The day on which it was made.'),
  reason: text.optional().describe('Why, for a reader to know.'),
  changes: z.array(change).min(1),
});

const suggested = z.strictObject({
  confidence: z.number().min(0).max(1).describe('How sure it is that somebody was there, 0 to 1.'),
  why: z.array(text).describe('Why it was taken for a stop, and for this place and date.'),
  against: z.array(text).optional().describe('What speaks against that it is a stop.'),
  rivals: z
    .array(
      z.strictObject({
        name: text,
        region: text.optional(),
        country: country.optional(),
        kind: text,
        coordinates,
        precision,
        confidence: z.number().min(0).max(1),
        geonames: geonames.optional(),
        wikidata: wikidata.optional(),
        source: id.describe('The source of its position, by its id in visit.sources.'),
      }),
    )
    .optional()
    .describe('Other places that the words may mean.'),
});

const stop = z.strictObject({
  type: z.literal('Feature'),
  id,
  geometry: z
    .strictObject({ type: z.literal('Point'), coordinates })
    .describe('A Point: where the stop was.'),
  properties: z.strictObject({
    formerIds,
    name: text.describe('The stop as the article calls it.'),
    date,
    timeZone,
    place: z.strictObject({
      name: text,
      names: names.optional(),
      locality: based({
        name: text,
        names: names.optional(),
        wikidata: wikidata.optional(),
        geonames: geonames.optional(),
      })
        .optional()
        .describe(
          'The town, city or village that the place lies in or belongs to, where it is not one itself: every visit to it is gathered on a page.',
        ),
      region: text.optional(),
      country,
      kind: text,
      precision,
      wikidata: wikidata.optional(),
      geonames: geonames.optional(),
    }),
    passages: z.array(passage).min(1, 'expected at least one passage'),
    pictures: z.array(picture).optional(),
    events: z.array(based({ text })),
    present: z.array(based({ agent: id })).optional(),
    claims: z
      .array(claim)
      .optional()
      .describe('What the accounts say of one thing, for a reader to see side by side.'),
    basis: z.strictObject({ name: basis, date: basis, place: basis, position: basis }),
    arrival: way.optional(),
    departure: way.optional().describe('On the last stop only: the way out.'),
    suggested: suggested
      .optional()
      .describe(
        'The stop was drafted by a program and nobody has confirmed it: take this out when you have.',
      ),
  }),
});

/** The shape of visit.geojson. What ids refer to, and whether words and dates are what they claim, `resolveVisit` checks. */
export const VisitFile = z.strictObject({
  $schema: z.string().optional(),
  type: z.literal('FeatureCollection'),
  visit: z.strictObject({
    id,
    formerIds,
    title: text,
    description: text,
    language: languageTag,
    licence: text,
    date,
    timeZone,
    basis: z.strictObject({ date: basis }),
    articles: z
      .array(id)
      .min(1)
      .describe(
        "The visit's accounts, by the names of their files. The first is the one that its address shows.",
      ),
    formerArticles: z
      .record(id, id)
      .optional()
      .describe('Accounts that it had before: to which of its accounts the addresses of each lead on.'),
    significance: z
      .array(based({ text }))
      .min(1)
      .optional()
      .describe(
        'Why the visit matters, point by point. Passages of the visit are named by their ids, those of stops as "<stop>.<passage>".',
      ),
    passages: z
      .array(passage)
      .min(1)
      .optional()
      .describe('What accounts say of no one stop, but of the visit as a whole.'),
    agents: z.array(
      z.strictObject({
        id,
        kind: z.enum(['Person', 'Organisation']),
        name: text,
        names: names.optional(),
        role: text.optional(),
        wikidata: wikidata.optional(),
        basis: z
          .strictObject({ role: basis })
          .optional()
          .describe(
            'What the role rests on; passages of stops are named as "<stop>.<passage>", those of the visit by their ids.',
          ),
      }),
    ),
    sources: z.array(
      z.strictObject({
        id,
        title: text,
        publisher: text,
        date: z.iso.date().optional(),
        url: https
          .optional()
          .describe('Absent for what is nowhere to be read, such as a file that was imported.'),
        accessed: z.iso.date().optional(),
      }),
    ),
    accepted: z
      .array(silence)
      .min(1)
      .optional()
      .describe('Warnings of the review that are no cause to worry.'),
    corrections: z
      .array(correction)
      .min(1)
      .optional()
      .describe('What has changed since it was published, as npm run record-corrections notes it.'),
  }),
  features: z.array(stop).min(1, 'expected at least one stop'),
});

export type VisitFile = z.infer<typeof VisitFile>;
export type StopFeature = VisitFile['features'][number];
/** A passage as the file has it. */
export type WrittenPassage = z.infer<typeof passage>;
export type NotedCorrection = NonNullable<VisitFile['visit']['corrections']>[number];
export type NotedChange = NotedCorrection['changes'][number];

/** The schema as JSON Schema 2020-12, for editors. */
export const visitJsonSchema = (): object => ({
  title: 'A visit: its stops, each tied to the words that report it',
  ...z.toJSONSchema(VisitFile),
});
