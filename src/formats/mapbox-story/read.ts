import type { Found } from '../draft-found.ts';
import type { Notebook } from '../draft-notebook.ts';
import { draftOf } from '../draft-of.ts';
import { decode } from '../reading/decode.ts';
import { listOf, numberOf, objectOf, textOf } from '../reading/json.ts';
import { plainText } from '../reading/markup.ts';
import { positionOf } from '../reading/position.ts';
import { checkSize, Refusal, reader } from '../reading/refusal.ts';
import { literalAt } from '../reading/script-literal.ts';
import { timeOf } from '../reading/time.ts';

type Json = Readonly<Record<string, unknown>>;

const LARGEST = 4_000_000;
/** Metres that a pixel of a map is wide at the equator at zoom 0, as Mapbox counts it, and pixels from the middle of a map to where it ends. */
const [PIXEL, REACH] = [78_271.5, 250];
/** Metres from which on a map shows a country and no place. */
const WIDE = 161_000;

/**
 * The config.js of Mapbox's template for stories told by scrolling (github.com/mapbox/storytelling), which others have taken over for
 * MapLibre: a chapter is a stop in the middle of its map, which is as accurate as the map is close.
 */
export const read = reader((source, book, options) => {
  checkSize(source, LARGEST);
  const script = decode(source.bytes, book);
  const config = configIn(script);
  const chapters = listOf(config?.['chapters'])
    .map(objectOf)
    .filter((chapter) => chapter !== undefined);
  if (!config || chapters.length === 0)
    throw new Refusal(
      'no story of Mapbox’s template: the script has no list of "chapters" that is written out',
    );
  const said = (key: string) => plainText(textOf(config[key]) ?? '', 'html') || undefined;
  return draftOf(
    source,
    {
      format: 'Mapbox story',
      title: said('title'),
      description: said('subtitle'),
      publisher: said('byline')?.replace(/^by\s+/i, ''),
      source: said('footer'),
      found: chapters.map((chapter, index) => foundOf(chapter, `chapter ${index + 1}`, book)),
    },
    book,
    options,
  );
});

/** The object that the script makes: the first that has chapters. */
function configIn(script: string): Json | undefined {
  for (const { index, 0: begin } of script.matchAll(/(?:=|export\s+default|return)\s*(?=\{)/g)) {
    const value = objectOf(literalAt(script, index + begin.length));
    if (value && 'chapters' in value) return value;
  }
  return undefined;
}

function foundOf(chapter: Json, at: string, book: Notebook): Found {
  const name = plainText(textOf(chapter['title']) ?? '', 'html') || undefined;
  const words = ['description', 'content'].flatMap((key) => {
    const text = textOf(chapter[key]);
    return text ? [{ text, markup: 'html' as const }] : [];
  });
  if (textOf(chapter['image'])) book.leftOut('chapter-picture', at);
  const location = objectOf(chapter['location']);
  const [longitude, latitude] = centreOf(location?.['center']);
  const zoom = numberOf(location?.['zoom']);
  const radius =
    zoom === undefined
      ? undefined
      : (REACH * PIXEL * Math.cos(((latitude ?? 0) * Math.PI) / 180)) / 2 ** zoom;
  if (longitude === undefined || latitude === undefined || (radius ?? 0) > WIDE) {
    book.guessed('placeless-chapter', at);
    return { kind: 'words', at, name, words };
  }
  book.guessed('chapter-map', at);
  return {
    kind: 'place',
    at,
    key: name ?? textOf(chapter['id']),
    name: name ?? textOf(chapter['id'])?.replace(/[-_]+/g, ' '),
    words,
    time: name === undefined ? undefined : (timeOf(name) ?? timeOf(name.split(/[:–—]/)[0] ?? '')),
    position: positionOf(longitude, latitude, at, book),
    ...(radius === undefined ? {} : { precision: Math.ceil(radius) }),
  };
}

/** Longitude and latitude as Mapbox takes them: a list, or an object of either spelling. */
function centreOf(center: unknown): readonly (number | undefined)[] {
  const of = objectOf(center);
  return of ? [numberOf(of['lng'] ?? of['lon']), numberOf(of['lat'])] : listOf(center).map(numberOf);
}
