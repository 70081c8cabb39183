import { messages } from '#messages/interface.ts';
import { LANGUAGE } from '#messages/locale.ts';
import { CARD, cardScene, WORDS_WIDTH } from '../cartography/card-scene.ts';
import { frameFor } from '../cartography/frame.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { directionIn, directionOf } from '../messages/direction.ts';
import { excerpt } from '../messages/excerpt.ts';
import { formatCountry, formatWhen } from '../messages/format.ts';
import { listOf } from '../messages/intl.ts';
import { type VisitLink, visitLink } from '../navigation/deep-link.ts';
import { currentStop } from '../navigation/step.ts';
import { accountOf, passagesIn } from '../visit/accounts.ts';
import { stopsOf } from '../visit/parts.ts';
import type { Stop, Visit } from '../visit/visit.ts';
import { fittingSize, linesOf } from './fit-text.ts';
import { ShareMap } from './share-map.tsx';

interface Props {
  readonly visit: Visit;
  readonly link: VisitLink;
  /** The embedded map round the whole visit, thinned. */
  readonly sheets: readonly Sheet[];
}

const PADDING = 56;
const QUOTE_SIZE = 42;
/** Scripts whose letters reach further up and down, or carry signs there. */
const TALL =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}\p{Script=Ethiopic}]/u;
/** The height of a line of the name, as a part of its size. */
const lineOf = (name: string) => (TALL.test(name) ? 1.3 : 1.08);
const QUOTE_LINE = 56;
/** As share-card.css has it. */
const CONTEXT_SIZE = 34;
/** The room of a date beside a number. */
const FACTS_WIDTH = 434;
/** What the rest of the words takes of the height when they stand beside the map: padding, date, foot and gaps. */
const REST = 44 + 92 + 44 + 40 + 3 * 20;

/**
 * The picture of a link, drawn while building and looked at in a chat at a quarter of its size: few words, and large.
 * What draws it knows no script and no window, and inside a drawing no custom property; see build/picture.ts.
 */
export function ShareCard({ visit, link, sheets }: Props) {
  const stop = currentStop(visit, link);
  const scene = cardScene(visit, link, frameFor(visit, visitLink(visit.id)), sheets);
  const name = lettered(stop?.name.value ?? visit.title) ?? nameInLetters(visit, stop);
  const under = scene.layout === 'under';
  const fit = under ? fitUnder(name, stop !== undefined) : fitBeside(name);
  const account = accountOf(visit, link.account);
  const [passage] = stop ? passagesIn(stop, account?.id) : [];
  const quote = lettered(passage?.exact ?? account?.title ?? visit.description);
  const column = (under ? CARD.width : WORDS_WIDTH) - 2 * PADDING;
  const words = quote && firstWords(quote, column, fit.quoteLines);
  const number = stop && <div className="share-number">{stop.number}</div>;
  const title = (
    <div
      className={`share-name ${classesOf(name)}`}
      style={{ fontSize: fit.size, lineHeight: lineOf(name), lineClamp: fit.lines }}
    >
      {name}
    </div>
  );
  const date = withMonth(formatWhen(stop ? stop.when.value : visit.dates.value));
  const when = (
    <div
      className="share-when"
      style={{ fontSize: fittingSize(date, [38, 34, 30, 27], stop ? FACTS_WIDTH : column, 1) }}
    >
      {date}
    </div>
  );
  const of = stop ? lettered(visit.title) : messages.stopCount(stopsOf(visit));
  const context = of && <div className={`share-context is-${directionOf(of)}`}>{inContext(of)}</div>;
  return (
    <div className={`share-card is-${scene.layout} is-${directionOf(name)}`} lang={visit.language}>
      <div className="share-words">
        {under && stop ? (
          <div className="share-head">
            {number}
            {title}
            <div className="share-facts is-end">
              {when}
              {context}
            </div>
          </div>
        ) : under ? (
          <>
            {title}
            <div className="share-facts is-row">
              {when}
              {context}
            </div>
          </>
        ) : (
          <>
            <div className="share-head">
              {number}
              <div className="share-facts">
                {when}
                {context}
              </div>
            </div>
            {title}
          </>
        )}
        {words && (
          <div
            className={`share-quote ${classesOf(words, directionIn(account?.language ?? visit.language))}`}
            style={{ fontSize: QUOTE_SIZE, lineHeight: `${QUOTE_LINE}px`, lineClamp: fit.quoteLines }}
          >
            <mark>{stop ? quoted(words) : words}</mark>
          </div>
        )}
        <div className="share-foot">
          <Mark />
          <div className="share-product">{messages.product}</div>
        </div>
      </div>
      <ShareMap scene={scene} sheets={sheets} />
    </div>
  );
}

interface Fit {
  readonly size: number;
  readonly lines: number;
  readonly quoteLines: number;
}

/** The shorter a name, the larger it stands, and the more of the quotation has room. */
function fitBeside(name: string): Fit {
  const column = WORDS_WIDTH - 2 * PADDING;
  const ways = [
    [[112, 104, 94], 1],
    [[80, 72], 2],
    [[68, 60, 52], 3],
    [[46], 4],
  ] as const;
  for (const [sizes, lines] of ways) {
    const size = fittingSize(name, sizes, column, lines);
    if (lines < 4 && linesOf(name, size, column) > lines) continue;
    const left = CARD.height - REST - lines * size * lineOf(name);
    return { size, lines, quoteLines: Math.min(3, Math.floor(left / QUOTE_LINE)) };
  }
  throw new Error('the last way takes every name');
}

/** Beside a stop's name stand its number and date; a visit's has the line to itself. */
function fitUnder(name: string, stop: boolean): Fit {
  const size = fittingSize(name, [88, 80, 72, 64, 56, 48], stop ? 520 : CARD.width - 2 * PADDING, 1);
  return { size, lines: 1, quoteLines: stop ? 2 : 1 };
}

/** Which way a text runs, and whether its words stay whole though each of their letters could begin a line. */
const classesOf = (text: string, direction: ReturnType<typeof directionIn> = 'auto') =>
  `is-${direction === 'auto' ? directionOf(text) : direction}${/\p{Script=Hangul}/u.test(text) ? ' is-hangul' : ''}`;

/** Curled marks do not turn round with the text that they stand at; angled ones do. Japanese has its own, and Hebrew two that are alike. */
function quoted(text: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return `「${text}」`;
  if (/\p{Script=Hebrew}/u.test(text)) return `”${text}”`;
  return directionOf(text) === 'rtl' ? `«${text}»` : `“${text}”`;
}

/** Letters of the scripts that the faces of the cards have, see build/card-fonts.ts, and what stands in texts of any script. */
const LETTERED = new RegExp(
  `^[${[
    ...['Latin', 'Greek', 'Cyrillic', 'Han', 'Hiragana', 'Katakana', 'Hangul', 'Arabic', 'Hebrew'],
    ...['Armenian', 'Georgian', 'Devanagari', 'Bengali', 'Tamil', 'Thai', 'Ethiopic'],
    ...['Common', 'Inherited'],
  ]
    .map((script) => `\\p{Script=${script}}`)
    .join('')}]*$`,
  'u',
);

/** A text as the faces have its letters, each with its marks in one; undefined where they do not have all, and would draw empty boxes. */
const lettered = (text: string): string | undefined =>
  LETTERED.test(text) ? withBreaks(text.normalize('NFC')) : undefined;

const THAI_WORDS = new Intl.Segmenter('th', { granularity: 'word' });

/** Thai puts no spaces between its words. What draws cards knows no words, and breaks a line where a space of no width stands. */
const withBreaks = (text: string): string =>
  text.replace(/\p{Script=Thai}+/gu, (run) =>
    [...THAI_WORDS.segment(run)].map(({ segment }) => segment).join('\u200b'),
  );

/** What a stop is called elsewhere, or the countries that it is in. */
function nameInLetters(visit: Visit, stop: Stop | undefined): string {
  const elsewhere = stop && [stop.place.names[LANGUAGE] ?? '', ...Object.values(stop.place.names)];
  const [known] = (elsewhere ?? []).filter((name) => name !== '' && lettered(name) !== undefined);
  const countries = (stop ? [stop] : visit.stops).map(({ place }) => formatCountry(place.country));
  return known ?? listOf([...new Set(countries)]);
}

/** A date that breaks, if it must, before a year, and not between a day and its month. */
const withMonth = (date: string): string => date.replace(/(?<=\d\.?) (?=\p{L})/gu, '\u00a0');

/**
 * One line of the size of the context. What draws it cuts it by itself, but words from right to left behind their first letter; Arabic
 * ones are narrower than `linesOf` takes them for.
 */
const inContext = (text: string) =>
  directionOf(text) === 'rtl'
    ? firstWords(text, (/\p{Script=Arabic}/u.test(text) ? 1.3 : 1) * FACTS_WIDTH, 1, CONTEXT_SIZE)
    : text;

/** As many of a text's first words as so many lines hold. */
function firstWords(text: string, column: number, lines: number, size = QUOTE_SIZE): string {
  for (let most = text.length; most > 8; most -= 4) {
    const words = excerpt(text, most);
    if (linesOf(quoted(words), size, column) <= lines) return words;
  }
  return excerpt(text, 8);
}

/** The site's mark, as in public/icon.svg. */
function Mark() {
  return (
    <svg width="44" height="44" viewBox="0 0 32 32" xmlns="http://www.w3.org/2000/svg" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--ink)" />
      <path
        d="M6 23l7-12 6 7 7-9"
        fill="none"
        stroke="var(--paper)"
        strokeWidth="2.6"
        strokeLinejoin="round"
      />
      <circle cx="6" cy="23" r="3.4" fill="var(--paper)" />
      <circle cx="26" cy="9" r="4.2" fill="var(--accent)" />
    </svg>
  );
}
