import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import type { Article } from '../../src/article/article.ts';
import { canonicalText } from '../../src/article/article.ts';
import { readGazetteer } from '../../src/build/read-gazetteer.ts';
import { readVisits } from '../../src/build/read-visits.ts';
import { draftItinerary } from '../../src/drafting/draft-itinerary.ts';
import type { DraftedItinerary } from '../../src/drafting/suggestion.ts';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import type { Position } from '../../src/geo/position.ts';
import { distance } from '../../src/geo/sphere.ts';
import type { Visit } from '../../src/visit/visit.ts';

/**
 * `npm run bench:drafting [-- <folder of TR-CoNLL XML>]`: what the draft engine finds in the shipped articles, whose visits
 * say what is true, and in annotated texts of others, of which names and places are known but not visits.
 */
const REPORT = 'tests/bench/DRAFTING.md';
/** Metres within which a place counts as right: 100 miles, as the field has it. */
const RIGHT = 161_000;

interface Score {
  proposed: number;
  proposedRight: number;
  told: number;
  found: number;
  placed: number;
  wrongPlace: number;
  dated: number;
  dateRight: number;
}

const zero = (): Score => ({
  proposed: 0,
  proposedRight: 0,
  told: 0,
  found: 0,
  placed: 0,
  wrongPlace: 0,
  dated: 0,
  dateRight: 0,
});

/** A proposal is of a stop when its words touch the stop's passages, or it is at its place. */
function scoreVisit(visit: Visit, article: Article, { stops }: DraftedItinerary): Score {
  const score = zero();
  const told = visit.stops.filter((stop) => stop.passages.some((passage) => passage.article === article.id));
  const matches = stops.map((proposed) => {
    const near = told.filter(
      (stop) =>
        proposed.place && distance(proposed.place.place.position, stop.place.position.value) < RIGHT / 4,
    );
    const touched = told.filter((stop) =>
      stop.passages.some(
        ({ article: of, start, end }) =>
          of === article.id && proposed.named.start < end && start < proposed.named.end,
      ),
    );
    const both = near.filter((stop) => touched.includes(stop));
    return both.length > 0 ? both : near.length > 0 ? near : touched;
  });
  score.told = told.length;
  score.found = told.filter((stop) => matches.some((match) => match.includes(stop))).length;
  for (const [index, proposed] of stops.entries()) {
    const match = matches[index] ?? [];
    score.proposed++;
    if (match.length > 0) score.proposedRight++;
    if (proposed.place && match.length > 0) {
      score.placed++;
      const { position } = proposed.place.place;
      if (match.every((stop) => distance(position, stop.place.position.value) > RIGHT)) score.wrongPlace++;
    }
    if (proposed.date && match.length > 0) {
      score.dated++;
      const day = proposed.date.edtf;
      if (match.some(({ when }) => day >= when.value.start && day <= when.value.end)) score.dateRight++;
    }
  }
  return score;
}

interface Annotated {
  readonly text: string;
  readonly names: readonly {
    readonly start: number;
    readonly end: number;
    readonly position: Position | undefined;
  }[];
}

/** A document of TR-CoNLL: sentences of words and toponyms, of whose candidates one is selected. */
function readAnnotated(file: string): Annotated {
  let text = '';
  const names: { start: number; end: number; position: Position | undefined }[] = [];
  const put = (word: string) => {
    if (text !== '' && !text.endsWith('\n') && !/^[.,;:!?)'’]/.test(word)) text += ' ';
    const start = text.length;
    text += word;
    return { start, end: text.length };
  };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 's' && text !== '') text += '\n\n';
    if (name === 'w') put(String(attributes['tok']));
    if (name === 'toponym') names.push({ ...put(String(attributes['term'])), position: undefined });
    const last = names.at(-1);
    if (name === 'cand' && attributes['selected'] === 'yes' && last)
      last.position = [Number(attributes['long']), Number(attributes['lat'])];
  });
  parser.write(readFileSync(file, 'utf8')).close();
  return { text, names };
}

async function scoreNames(folder: string, gazetteer: Gazetteer) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.xml'),
  );
  const sums = { files: files.length, names: 0, recognised: 0, taken: 0, placed: 0, right: 0 };
  for (const file of files) {
    const { text, names } = readAnnotated(join(file.parentPath, file.name));
    const { mentions } = await draftItinerary({ text, language: 'en' }, gazetteer);
    sums.names += names.length;
    sums.taken += mentions.length;
    for (const name of names) {
      const mention = mentions.find(({ words }) => words.start < name.end && name.start < words.end);
      if (!mention) continue;
      sums.recognised++;
      const [best] = mention.places;
      if (!best || !name.position) continue;
      sums.placed++;
      if (distance(best.place.position, name.position) < RIGHT) sums.right++;
    }
  }
  return sums;
}

const percent = (part: number, whole: number) =>
  whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`;

const read = await readVisits();
// The visits' own places would tell it the answers.
const gazetteer = await readGazetteer([]);
const total = zero();
const rows: string[] = [];
let words = 0;
let seconds = 0;
for (const { visit } of read.sound) {
  for (const article of visit.articles) {
    const text = canonicalText(article.blocks);
    const begun = performance.now();
    const itinerary = await draftItinerary(
      { text, language: article.language, date: article.date },
      gazetteer,
    );
    seconds += (performance.now() - begun) / 1000;
    words += text.split(/\s+/).length;
    const score = scoreVisit(visit, article, itinerary);
    for (const key of Object.keys(total) as (keyof Score)[]) total[key] += score[key];
    rows.push(
      `| ${visit.id}, ${article.id} | ${score.found} of ${score.told} | ${score.proposedRight} of ${score.proposed} | ${score.wrongPlace} of ${score.placed} | ${score.dateRight} of ${score.dated} |`,
    );
  }
}
const folder = process.argv[2];
const named = folder ? await scoreNames(folder, gazetteer) : undefined;
const [precision, recall] = named ? [named.recognised / named.taken, named.recognised / named.names] : [0, 0];
const report = [
  '# Drafting: what the engine finds',
  '',
  '`npm run bench:drafting`. The shipped articles were looked at while the rules were written, so these figures flatter; the bars of',
  'the engine are for articles that nobody looked at, and those have still to be written. The gazetteer is GeoNames alone here.',
  '',
  '| shipped articles | stops found | proposals that are stops | in a wrong place | days right |',
  '|---|---|---|---|---|',
  ...rows,
  `| all | ${percent(total.found, total.told)} | ${percent(total.proposedRight, total.proposed)} | ${percent(total.wrongPlace, total.placed)} | ${percent(total.dateRight, total.dated)} |`,
  '',
  `${words} words in ${seconds.toFixed(2)} s, the gazetteer’s files read for the first time, on the machine that ran it.`,
  '',
  ...(named
    ? [
        `Names of places in ${named.files} annotated reports of the 1860s (War of the Rebellion; what was missed in them was looked at while tuning): recognised with a`,
        `precision of ${(100 * precision).toFixed(1)} % and a recall of ${(100 * recall).toFixed(1)} % (F1 ${((200 * precision * recall) / (precision + recall)).toFixed(1)}), of ${named.names} names; of those placed, ${percent(named.right, named.placed)} within 161 km.`,
        '',
      ]
    : []),
].join('\n');
writeFileSync(REPORT, report);
console.log(report);
