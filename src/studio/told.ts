import { studio } from '#messages/studio.ts';
import type { Manuscript } from '../author/manuscript.ts';
import type { Silenced } from '../author/operations.ts';
import { isolated } from '../messages/direction.ts';
import { excerpt } from '../messages/excerpt.ts';
import { formatDay, formatWhen } from '../messages/format.ts';
import { type AcceptedConcern, type Concern, REVIEW_RULES } from '../review/concern.ts';
import type { Problem } from '../visit/problem.ts';
import { type Mention, spoken } from '../visit/wording.ts';
import { accountName } from './account-name.ts';

/** A problem in the words of who fills in a form, not of who writes a file. */
export interface Told {
  readonly stop: string | undefined;
  /** Where in the form: "date", "events.0", "pictures.1.alt", "front.<article>.title"; undefined for what is of no field. */
  readonly field: string | undefined;
  /** What a sub-editor would ask about; the visit can be published all the same. */
  readonly doubt: boolean;
  /** The warning that it is, where a person can silence it. */
  readonly warning?: Silenced;
  readonly words: string;
  readonly expected: string | undefined;
  readonly nearest: string | undefined;
  /** What of it are the words of the check itself, which speaks English whatever the interface does. */
  readonly english?: 'words' | 'all';
}

/** Fields whose facts are asked for in another one's place. */
const ASKED_WITH: Readonly<Record<string, string>> = {
  geometry: 'place',
  timeZone: 'place',
  position: 'place',
};

/** What of the visit has a field for each of several. */
const LISTED: ReadonlySet<string | number> = new Set(['agents', 'significance', 'passages']);

/** The field that a value of visit.geojson is filled in by. */
function fieldOf(at: NonNullable<Problem['at']>): string | undefined {
  const [list, , ...inFeature] = at;
  const inStop = inFeature[0] === 'properties' ? inFeature.slice(1) : inFeature;
  const [key, ...rest] = list === 'features' ? inStop : at.slice(1);
  if (key === undefined) return list === 'features' && at.length === 1 ? list : undefined;
  if (list !== 'features') {
    if (LISTED.has(key) && rest.length > 0) return `${key}.${rest[0]}`;
    return key === 'basis' || key === 'timeZone' ? 'date' : String(key);
  }
  if (key === 'basis') return ASKED_WITH[String(rest[0])] ?? String(rest[0]);
  if (key === 'claims') return claimField(rest);
  if (key === 'place' && rest[0] === 'locality') return 'place.locality';
  if (key === 'pictures') return ['pictures', ...rest].join('.');
  if ((key === 'events' || key === 'passages') && rest.length > 0) return `${key}.${rest[0]}`;
  return ASKED_WITH[key] ?? String(key);
}

/** "claims.0" for what is laid side by side, "claims.0.of", and "claims.0.says.1" for what one account says. */
function claimField([index, part, which]: readonly (string | number)[]): string {
  const said = part === 'says' && which === undefined ? [] : [part, which];
  return ['claims', index, ...said].filter((each) => each !== undefined).join('.');
}

/** What an editor has to do about a value that is not of the schema's shape, which in a form is one that nobody has given. */
function unsaid(field: string, ofStop: boolean): string | undefined {
  const known: Readonly<Record<string, string>> = ofStop ? studio.missing.ofStop : studio.missing.ofVisit;
  return known[field] ?? known[field.replace(/\.\d+/, '')];
}

/** What an article's check says of a line above the text begins with the line's name. */
const FRONT = /^"(\w+)"/;

/** Problems as an editor is told of them, each once. */
export function told(problems: readonly Problem[]): readonly Told[] {
  /** What has no value: that it rests on nothing goes without saying, and so does what a place lacks that is nowhere yet. */
  const lacking = new Set(
    problems.flatMap(({ at, stop, rule }) => {
      if (rule !== 'schema') return [];
      const [, , part, key, ...deeper] = at ?? [];
      if (part === 'geometry') return [`${stop} place`, `${stop} position`];
      return part === 'properties' && deeper.length === 0 ? [`${stop} ${key}`] : [];
    }),
  );
  // Of what cannot be read, it is not said besides that nothing is there.
  const unread = new Set(problems.flatMap(({ rule, stop }) => (rule === 'date' && stop ? [stop] : [])));
  const isSaid = ({ rule, stop = '', at }: Problem) =>
    rule === 'schema' && unread.has(stop) && at?.[2] === 'properties' && at[3] === 'date';
  // Whether a suggestion is a stop is asked in its box, and of no field.
  const asked = problems.filter((problem) => problem.rule !== 'suggestion' && !isSaid(problem));
  const all = asked.map(({ file, at, stop, rule, message, expected, nearest }): Told => {
    const front = FRONT.exec(message)?.[1];
    const article = /([^/]+)\.md$/.exec(file)?.[1];
    if (rule === 'front-matter' && front !== undefined && article !== undefined) {
      const words =
        Object.entries(studio.missing.front).find(([key]) => key === front)?.[1] ??
        studio.missing.otherFront(front);
      return { ...PLAIN, stop, field: `front.${article}.${front}`, words };
    }
    const field = at && fieldOf(at);
    if (rule === 'date' && stop !== undefined)
      return {
        ...PLAIN,
        stop,
        field,
        words: plain(message),
        expected: studio.dateExpected,
        english: 'words',
      };
    if (rule === 'departure') return { ...PLAIN, stop, field, words: studio.missing.notLast };
    if (rule === 'date-order') return { ...PLAIN, stop, field, words: studio.missing.order };
    if (rule === 'quote-not-found' || rule === 'ambiguous-quote')
      return {
        ...PLAIN,
        stop,
        field,
        words: plain(message),
        expected: studio.missing.words,
        nearest,
        english: 'words',
      };
    if (rule === 'missing-file' && field?.startsWith('pictures'))
      return { ...PLAIN, stop, field, words: studio.pictureGone };
    if (rule === 'empty-article') return { ...PLAIN, stop, words: studio.missing.text };
    const ofPlace =
      field === 'place' && !lacking.has(`${stop} place`) ? [field, at?.[4]].join('.') : undefined;
    const [basis, fact] = at?.slice(3) ?? [];
    const rests = basis === 'basis' && !lacking.has(`${stop} ${fact}`);
    const words =
      rule === 'schema' && field !== undefined
        ? (unsaid(rests ? `basis.${fact}` : (ofPlace ?? field), stop !== undefined) ??
          unsaid(field, stop !== undefined))
        : undefined;
    if (words !== undefined) return { ...PLAIN, stop, field, words };
    return { ...PLAIN, stop, field, words: plain(message), expected, nearest, english: 'all' };
  });
  return once(all);
}

/**
 * What is to be settled before a visit can be published: what is wrong with it, and of each suggestion whether it is a stop. What a suggestion
 * lacks is to be settled when it is one.
 *
 * @param said of the manuscript at its fields
 */
export function toSettle(said: readonly Told[], { stops }: Manuscript): readonly Told[] {
  const suggested = new Set(stops.flatMap((stop) => (stop.suggested ? [stop.id] : [])));
  return [
    ...said.filter(({ stop }) => stop === undefined || !suggested.has(stop)),
    ...[...suggested].map((stop) => ({ ...PLAIN, stop, words: studio.missing.confirmed })),
  ];
}

/** What a sub-editor would ask, as an editor is told of it. */
export function doubted(concerns: readonly Concern[], manuscript: Manuscript): readonly Told[] {
  return once(
    concerns.map(({ at, stop, rule, asked, expected, nearest }) => {
      const words = spoken(asked, nameIn(manuscript));
      const field = at && fieldOf(at);
      const told: Told = { stop, field, doubt: true, words, expected, nearest, english: 'all' };
      // That a silence is idle ends with the silence.
      return rule === 'accepted/unneeded' ? told : { ...told, warning: { rule, stop } };
    }),
  );
}

/** A warning that a person has silenced: what it asks, and why all is well. */
export interface Answered extends Silenced {
  readonly words: string;
  readonly reason: string;
}

/**
 * All silences of a visit in the words of what they silence.
 *
 * @param accepted what they silence now, as far as the review has looked
 */
export function answered(manuscript: Manuscript, accepted: readonly AcceptedConcern[]): readonly Answered[] {
  const rules: Readonly<Record<string, string>> = REVIEW_RULES;
  return (manuscript.visit.accepted ?? []).map(({ rule, stop, reason }) => {
    const asked = accepted.filter(({ concern }) => concern.rule === rule && concern.stop === stop);
    const words = [...new Set(asked.map(({ concern }) => spoken(concern.asked, nameIn(manuscript))))].join(
      '; ',
    );
    return { rule, stop, reason, words: words || rules[rule] || rule };
  });
}

/** Letters of a passage that a question quotes: as many as one knows it by. */
const QUOTED = 60;

/** What things are called in the studio, where no id is to be seen. */
const nameIn =
  ({ visit, stops, articles }: Manuscript) =>
  (mention: Mention): string => {
    switch (mention.kind) {
      case 'passage': {
        const passage = [
          ...(visit.passages ?? []),
          ...stops.flatMap((stop) => stop.passages.map((each) => ({ ...each, id: `${stop.id}.${each.id}` }))),
        ].find(({ id }) => id === mention.id);
        return `“${isolated(excerpt(passage?.selector.exact ?? mention.id, QUOTED))}”`;
      }
      case 'stop':
        return isolated(stops.find(({ id }) => id === mention.id)?.name ?? mention.id);
      case 'account':
        return `“${accountName(articles.find(({ id }) => id === mention.id) ?? { front: { title: mention.id } })}”`;
      case 'source':
        return `“${isolated(visit.sources.find(({ id }) => id === mention.id)?.title ?? mention.id)}”`;
      case 'words':
        return `“${isolated(mention.words)}”`;
      case 'day':
        return formatDay(mention.day);
      case 'when':
        return formatWhen(mention.when);
    }
  };

/** What is to be said at a field. */
export const notesOn = (
  problems: readonly Told[],
  stop: string | undefined,
  field: string,
): readonly Told[] => problems.filter((problem) => problem.stop === stop && problem.field === field);

const PLAIN = { field: undefined, doubt: false, expected: undefined, nearest: undefined } as const;

/** Without the way through the files, and their names, which an editor does not see. */
const plain = (message: string) =>
  message
    .replace(/^(?:features\.\d+\.(?:properties\.)?|visit\.)/, '')
    .replace(/ in the article "[^"]*"/, ' in the article')
    .replace(/( stands \d+ times) in \S+$/, '$1 in the article');

function once(all: readonly Told[]): readonly Told[] {
  const seen = new Set<string>();
  return all.filter(({ stop, field, words }) => {
    const key = [stop, field, words].join(' ');
    return !seen.has(key) && seen.add(key);
  });
}
