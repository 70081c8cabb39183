import { freeId, slugOf } from '../formats/draft-ids.ts';
import { compareDays } from '../visit/calendar-days.ts';
import { parseDate } from '../visit/dates.ts';
import { RESERVED_IN_VISIT } from '../visit/reserved-ids.ts';
import type { Operation } from './history.ts';
import type { Manuscript, ManuscriptStop, StopBasis } from './manuscript.ts';
import { bothOf, onStop, type Reference, stopIn } from './on-stop.ts';
import { adopt, passageOf, quoteIn, type SelectedText } from './quote.ts';

export type { SelectedText } from './quote.ts';

/** The id that a new stop of this name gets. */
export const newStopId = ({ stops }: Manuscript, name: string): string =>
  freeId(slugOf(name) ?? 'stop', [...RESERVED_IN_VISIT, ...stops.map(({ id }) => id)]);

/** A stop that some words name. It rests on them, and has no place and no day yet. */
export function addStop(id: string, name: string, words: SelectedText, at: number): Operation {
  return (manuscript) => {
    const passage = passageOf(words, 'named');
    const stated = { stated: [passage.id] };
    manuscript.stops.splice(at, 0, {
      id,
      name,
      place: { name, kind: 'place' },
      passages: [passage],
      events: [],
      basis: { name: { ...stated }, place: { ...stated } },
    });
  };
}

export const removeStop =
  (id: string): Operation =>
  (manuscript) => {
    const at = stopIn(manuscript, id);
    if (at < 0) return;
    manuscript.stops.splice(at, 1);
    // What was asked about it is asked no more, and so needs no answer.
    const answered = manuscript.visit.accepted?.filter(({ stop }) => stop !== id) ?? [];
    if (answered.length > 0) manuscript.visit.accepted = answered;
    else delete manuscript.visit.accepted;
  };

/** Moves a stop to another place in the order of the visit, from 0. */
export const moveStop =
  (id: string, to: number): Operation =>
  (manuscript) => {
    const at = stopIn(manuscript, id);
    const [stop] = at < 0 ? [] : manuscript.stops.splice(at, 1);
    if (stop) manuscript.stops.splice(Math.max(0, Math.min(to, manuscript.stops.length)), 0, stop);
  };

/** Puts a stop where its day is: behind the last of those that were come to by then. */
export const moveToDay =
  (id: string): Operation =>
  (manuscript) => {
    const day = firstDay(manuscript.stops.find((stop) => stop.id === id));
    if (day === undefined) return;
    const others = manuscript.stops.filter((stop) => stop.id !== id);
    const before = others.findLastIndex((other) => compareDays(firstDay(other) ?? '9999', day) <= 0);
    moveStop(id, before + 1)(manuscript);
  };

function firstDay(stop: ManuscriptStop | undefined): string | undefined {
  const parsed = parseDate(stop?.date ?? '', 'UTC');
  return parsed.kind === 'when' ? parsed.when.start : undefined;
}

/** Words become another passage of a stop, unless they are one. */
export const addPassage = (id: string, words: SelectedText): Operation =>
  onStop(id, (stop) => void quoteIn(stop, words, 'told'));

export const removePassage = (id: string, passage: string): Operation =>
  onStop(id, (stop) => {
    stop.passages = stop.passages.filter((each) => each.id !== passage);
  });

export const renameStop = (id: string, name: string): Operation =>
  onStop(id, (stop) => {
    if (stop.place.name === stop.name) stop.place.name = name;
    stop.name = name;
  });

/** A day as EDTF. Words that come with it state it: alone where it is another day, and else with what stated it before. */
export const setDate = (id: string, date: string, words?: SelectedText): Operation =>
  onStop(id, (stop) => {
    if (date === '') {
      delete stop.date;
      return;
    }
    const before = stop.date === date ? stop.basis.date : undefined;
    stop.date = date;
    if (!words) return;
    stop.basis.date = bothOf(before ?? {}, { stated: [quoteIn(stop, words, 'dated')] });
  });

/** The stops that have no date yet; whether a suggestion has one is asked when it is a stop. */
export const undated = ({ stops }: Pick<Manuscript, 'stops'>): readonly ManuscriptStop[] =>
  stops.filter(({ date, suggested }) => date === undefined && !suggested);

/** All stops without a date are of the day of one that has it, by the same sources and the same words, which become words of theirs too. */
export const dateAlike = (id: string): Operation =>
  onStop(id, ({ date, basis, passages }, manuscript) => {
    if (date === undefined) return;
    const { stated: cited = [], established = [] } = basis.date ?? {};
    const said = passages.filter((passage) => cited.includes(passage.id));
    for (const { id: other } of undated(manuscript))
      onStop(other, (stop) => {
        stop.date = date;
        const stated = said.map((passage) => adopt(stop, passage));
        setBasis(other, 'date', bothOf({ stated }, { established }))(manuscript);
      })(manuscript);
  });

/** What one of a stop's facts rests on. */
export const setBasis = (id: string, fact: keyof StopBasis, reference: Reference): Operation =>
  onStop(id, (stop) => {
    const { stated, established } = reference;
    if (stated || established) stop.basis[fact] = structuredClone(reference);
    else delete stop.basis[fact];
  });
