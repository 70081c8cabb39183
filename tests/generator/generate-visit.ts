import { distance } from '../../src/geo/sphere.ts';
import type { StopFeature, VisitFile } from '../../src/visit/schema.ts';
import { type Chance, chanceOf } from './chance.ts';
import { makePeople, type Person, slugOf } from './people.ts';
import { TONGUES, type Told, type Tongue, type Travelled } from './tongues.ts';
import { readTowns, type Town } from './towns.ts';

/** What the visits of a generated archive share. */
export interface World {
  readonly seed: number;
  /** Along a curve that keeps neighbours together. */
  readonly towns: readonly Town[];
  /** For each town the weight of those up to it: who travels goes to large towns more often. */
  readonly weights: readonly number[];
  readonly people: readonly Person[];
}

/** A visit as its folder has it: names below the folder, and texts. */
export interface GeneratedVisit {
  readonly id: string;
  readonly file: VisitFile;
  readonly files: ReadonlyMap<string, string>;
}

/** How large a visit is to be; what is not said is left to chance, with ten stops on average. */
export interface Size {
  readonly stops?: number;
  /** Words of the article, at least: its stops are told in any case. */
  readonly words?: number;
}

/** The world of an archive of so many visits: a person travels, or receives guests, in several of them. */
export function worldOf(seed: number, visits: number): World {
  const towns = readTowns();
  let sum = 0;
  const weights = towns.map(({ population }) => (sum += population ** 0.8));
  return { seed, towns, weights, people: makePeople(20 + Math.ceil(visits / 4), seed) };
}

/** Visit `number` of a world, always the same: every fact has its passage or its source, as the check wants it. */
export function generateVisit(world: World, number: number, size: Size = {}): GeneratedVisit {
  const chance = chanceOf(world.seed, number);
  const tongue = chance.happens(0.7) ? english : chance.pick(TONGUES);
  const person = chance.pick(world.people);
  const hosts = Array.from({ length: chance.whole(2, 5) }, () => chance.pick(world.people)).filter(
    (host, index, all) => host.id !== person.id && all.findIndex(({ id }) => id === host.id) === index,
  );
  // Nobody meets nobody: a host who is the traveller was left out.
  if (hosts.length === 0) hosts.push(world.people.find(({ id }) => id !== person.id) ?? person);
  const towns = journeyOf(world, chance, size.stops ?? chance.whole(5, 15));
  const stops = stopsOf(towns, person, hosts, tongue, chance);
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) throw new RangeError('a visit has one stop or more');
  const id = `${slugOf(person.name)}-${slugOf(first.told.town)}-${first.told.day.getUTCFullYear()}-${number + 1}`;
  // By a chance of its own: what is made besides is the same with it and without.
  const whys = whysOf(tongue, last.told, chanceOf(~world.seed, number));
  const agents = [person, ...hosts.filter((host) => stops.some((stop) => stop.host === host))];
  const file: VisitFile = {
    type: 'FeatureCollection',
    visit: {
      id,
      title: tongue.title(person.name, first.told.town, last.told.town),
      description: tongue.description(person.name, first.told.town, last.told.town, stops.length),
      language: tongue.language,
      licence: 'CC0-1.0',
      date: spanOf(first.told.day, last.told.day),
      timeZone: first.town.timeZone,
      basis: { date: { stated: [`${first.feature.id}.arrival`, `${last.feature.id}.arrival`] } },
      ...whys.head,
      articles: ['report'],
      agents: agents.map(({ id: agent, name, names, role }) => ({
        id: agent,
        kind: 'Person',
        name,
        names,
        role,
      })),
      sources: [
        {
          id: 'geonames',
          title: 'GeoNames gazetteer',
          publisher: 'GeoNames',
          url: 'https://www.geonames.org/',
        },
      ],
      accepted: [{ rule: 'sources/role', reason: 'None of these persons has lived.' }],
    },
    features: stops.map(({ feature }) => feature),
  };
  return {
    id,
    file,
    files: new Map([
      ['visit.geojson', `${JSON.stringify(file, null, 2)}\n`],
      [
        'articles/report.md',
        articleOf(
          stops,
          whys.sentences,
          person,
          tongue,
          chance,
          size.words ?? stops.length * chance.whole(40, 120),
        ),
      ],
    ]),
  };
}

const [english] = TONGUES as readonly [Tongue, ...Tongue[]];
const DAY = 86_400_000;
const dayOf = (day: Date) => day.toISOString().slice(0, 10);
const spanOf = (from: Date, to: Date) =>
  dayOf(from) === dayOf(to) ? dayOf(from) : `${dayOf(from)}/${dayOf(to)}`;

/** Towns that somebody goes to one after the other, no two of one name: near each other on some journeys, far apart on others. */
function journeyOf({ towns, weights }: World, chance: Chance, count: number): readonly Town[] {
  if (count > towns.length / 2) throw new RangeError(`at most ${Math.floor(towns.length / 2)} stops`);
  const reach = Math.round(10 ** (0.7 + chance.part() * 3));
  const total = weights.at(-1) ?? 0;
  let at = firstOver(weights, chance.part() * total);
  const journey: Town[] = [];
  const seen = new Set<string>();
  const visit = (town: Town | undefined) => {
    if (!town) return;
    journey.push(town);
    seen.add(town.name);
  };
  visit(towns[at]);
  while (journey.length < count) {
    let best: number | undefined;
    // Wider when all towns around have been seen.
    for (let tries = 0; best === undefined || tries < 4; tries++) {
      const span = Math.ceil(reach * 1.3 ** Math.max(0, tries - 4));
      const next = (at + chance.whole(-span, span) + towns.length * 2) % towns.length;
      if (!seen.has(nameOf(next)) && (best === undefined || populationOf(next) > populationOf(best)))
        best = next;
    }
    at = best;
    visit(towns[at]);
  }
  return journey;

  function nameOf(index: number): string {
    return towns[index]?.name ?? '';
  }

  function populationOf(index: number): number {
    return towns[index]?.population ?? 0;
  }
}

/** The index of the first of ascending numbers that is over a value. */
function firstOver(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface ToldStop {
  readonly town: Town;
  readonly told: Told;
  readonly host: Person;
  readonly feature: StopFeature;
  /** As they stand in the article and are quoted. */
  readonly sentences: readonly [arrival: string, deed: string];
}

function stopsOf(
  towns: readonly Town[],
  person: Person,
  hosts: readonly Person[],
  tongue: Tongue,
  chance: Chance,
): readonly ToldStop[] {
  const year = person.since + chance.whole(0, 5);
  let day = new Date(Date.UTC(year, chance.whole(0, 11), chance.whole(1, 28)));
  const ids = new Set<string>();
  return towns.map((town, index): ToldStop => {
    const before = towns[index - 1];
    const kilometres = before ? distance(before.position, town.position) / 1000 : 400;
    const mode = modeOf(kilometres, year, chance);
    // Ten hours of travel a day at a pace that the means of the time keep up.
    const days = Math.floor(kilometres / (PACE[mode] * 10) + (chance.happens(0.5) ? 1 : 0.3));
    if (before) day = new Date(day.getTime() + days * DAY);
    const deed = chance.pick(tongue.deeds);
    const host = chance.pick(hosts);
    const place = deed.placeIn?.(town.name) ?? town.name;
    const told: Told = { person: person.name, host: host.name, town: town.name, place, day, mode };
    const sentences = [tongue.arrival(told), deed.said(told)] as const;
    return {
      town,
      told,
      host,
      sentences,
      feature: {
        type: 'Feature',
        id: freeId(slugOf(place), ids),
        geometry: { type: 'Point', coordinates: [...town.position] },
        properties: {
          name: place,
          date: dayOf(day),
          timeZone: town.timeZone,
          place: {
            name: place,
            names: deed.kind ? {} : town.names,
            country: town.country,
            kind: deed.kind ?? town.kind,
            precision: Math.max(4000, Math.round(Math.sqrt(town.population / 15_000) * 10) * 100),
            ...(deed.kind
              ? {
                  locality: {
                    name: town.name,
                    names: town.names,
                    geonames: town.geonames,
                    stated: ['arrival'],
                    established: ['geonames'],
                  },
                }
              : { geonames: town.geonames }),
          },
          passages: [quoted('arrival', sentences[0]), quoted('deed', sentences[1])],
          events: [
            { text: tongue.arrived(told), stated: ['arrival'] },
            { text: deed.event(told), stated: ['deed'] },
          ],
          present: [
            { agent: person.id, stated: ['arrival', 'deed'] },
            { agent: host.id, stated: ['deed'] },
          ],
          basis: {
            name: { stated: ['deed'] },
            date: { stated: ['arrival'] },
            place: { stated: ['arrival', 'deed'] },
            position: { established: ['geonames'] },
          },
          arrival: { mode, stated: ['arrival'] },
        },
      },
    };
  });
}

/** Why a journey matters, in the head of its visit and in sentences of its article: some of what the tongue has to say, or nothing. */
function whysOf(tongue: Tongue, told: Told, chance: Chance) {
  const whys = tongue.matters
    .filter(() => chance.happens(0.5))
    .map(({ said, point }, at) => ({ id: `why-${at + 1}`, sentence: said(told), text: point(told) }));
  const head: Pick<VisitFile['visit'], 'significance' | 'passages'> = {
    significance: whys.map(({ id, text }) => ({ text, stated: [id] })),
    passages: whys.map(({ id, sentence }) => quoted(id, sentence)),
  };
  return { sentences: whys.map(({ sentence }) => sentence), head: whys.length > 0 ? head : {} };
}

const quoted = (id: string, exact: string) => ({
  id,
  source: 'report',
  selector: { type: 'TextQuoteSelector' as const, exact },
});

/** Kilometres an hour, with halts. */
const PACE: Readonly<Record<Travelled, number>> = { road: 40, train: 50, ship: 30, air: 450 };

function modeOf(kilometres: number, year: number, chance: Chance): Travelled {
  if (kilometres < 60) return year < 1920 || chance.happens(0.3) ? 'train' : 'road';
  if (kilometres > 1500) return year < 1935 ? 'ship' : 'air';
  if (kilometres > 500 && year > 1950) return chance.happens(0.7) ? 'air' : 'train';
  return chance.happens(0.8) ? 'train' : 'road';
}

function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  taken.add(free);
  return free;
}

/**
 * The article: a paragraph for each stop, longer by sentences that report nothing until it has its words, and why it matters at
 * the end.
 */
function articleOf(
  stops: readonly ToldStop[],
  whys: readonly string[],
  person: Person,
  tongue: Tongue,
  chance: Chance,
  words: number,
): string {
  const [first, last] = [stops[0]?.told.day ?? new Date(0), stops.at(-1)?.told.day ?? new Date(0)];
  const days = Math.round((last.getTime() - first.getTime()) / DAY) + 1;
  const published = new Date(last.getTime() + DAY);
  const filling = () => tongue.filling.map((parts) => chance.pick(parts)).join(' ');
  const told = stops.reduce((sum, { sentences }) => sum + wordsIn(sentences.join(' ')), 0);
  const each = Math.max(1, Math.round((words - told) / stops.length / wordsIn(filling())));
  const head = [
    '---',
    `title: ${JSON.stringify(tongue.headline(person.name, days, stops.length))}`,
    'publisher: The Generated Gazette',
    `date: ${dayOf(published)}`,
    ...(tongue.dateline ? [`dateline: ${JSON.stringify(tongue.dateline(published))}`] : []),
    `language: ${tongue.language}`,
    'source: Made by a program; nobody in it has lived and nothing in it has happened',
    'licence: CC0-1.0',
    '---',
  ];
  const body = stops.flatMap(({ sentences: [arrival, deed], told: { town } }, index) => {
    const heading = index > 0 && index % 5 === 0 ? [`## ${tongue.heading(town)}`] : [];
    const sentences = Array.from({ length: each }, filling);
    const paragraphs = [[arrival, sentences[0] ?? '', deed, ...sentences.slice(1, 4)]];
    for (let from = 4; from < each; from += 6) paragraphs.push(sentences.slice(from, from + 6));
    return [...heading, ...paragraphs.map((paragraph) => paragraph.join(' '))];
  });
  if (whys.length > 0) body.push(whys.join(' '));
  return `${head.join('\n')}\n\n${body.join('\n\n')}\n`;
}

const wordsIn = (text: string) => text.split(' ').length;
