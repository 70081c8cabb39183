import ICAL from 'ical.js';
import { parseDate } from '../../visit/dates.ts';
import type { FoundPlace, Words } from '../draft-found.ts';
import type { Notebook } from '../draft-notebook.ts';
import { draftOf } from '../draft-of.ts';
import { decode } from '../reading/decode.ts';
import { looksLike } from '../reading/looks-like.ts';
import { isAddress } from '../reading/markup.ts';
import { positionOf } from '../reading/position.ts';
import { checkCount, checkSize, Refusal, reader } from '../reading/refusal.ts';
import { between, dateOf, type SourceTime } from '../reading/time.ts';

const LARGEST = 16_000_000;
/** Characters of one line and components inside each other. */
const LONGEST = 1_000_000;
const DEEPEST = 32;

/** iCalendar (RFC 5545): an event is a place, by its GEO or by the name of its LOCATION. */
export const read = reader((source, book, options) => {
  checkSize(source, LARGEST);
  const text = decode(source.bytes, book);
  if (!/^\s*BEGIN:VCALENDAR\s/i.test(text)) {
    throw new Refusal(`no iCalendar: the file looks like ${looksLike(source)}`);
  }
  checkCount(text.match(/^BEGIN:VEVENT/gim)?.length ?? 0, 'events');
  const calendars = calendarsOf(text);
  const events = calendars.flatMap((calendar) => {
    const zone = knownZone(textIn(calendar, 'x-wr-timezone'));
    return calendar.getAllSubcomponents('vevent').map((event) => ({ event, zone }));
  });
  if (events.length === 0) throw new Refusal('the calendar has no events');
  if (calendars.some((each) => each.getFirstSubcomponent('vtodo') || each.getFirstSubcomponent('vjournal')))
    book.leftOut('tasks');
  const said = (property: string) => calendars.map((each) => textIn(each, property)).find(Boolean);
  return draftOf(
    source,
    {
      format: 'iCalendar',
      title: said('x-wr-calname') ?? said('name'),
      description: said('x-wr-caldesc') ?? said('description'),
      found: events.flatMap(({ event, zone }, index) => {
        const at = `event ${index + 1}`;
        if (textIn(event, 'status')?.toUpperCase() !== 'CANCELLED') return [foundOf(event, zone, at, book)];
        book.leftOut('cancelled', at);
        return [];
      }),
    },
    book,
    options,
  );
});

type Component = InstanceType<typeof ICAL.Component>;

/** The calendars of a file, which may be several behind each other (RFC 5545, section 3.4). */
function calendarsOf(text: string): readonly Component[] {
  let depth = 0;
  for (const [line] of text.matchAll(/^.*$/gm)) {
    if (line.length > LONGEST)
      throw new Refusal('a line has more than a million characters: this is no calendar');
    if (/^BEGIN:/i.test(line) && ++depth > DEEPEST)
      throw new Refusal('its components are too deep inside each other');
    if (/^END:/i.test(line)) depth--;
  }
  try {
    const parsed: unknown = ICAL.parse(text.trim());
    const all: readonly unknown[] = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed];
    return all.filter(Array.isArray).map((each) => new ICAL.Component(each));
  } catch (error) {
    throw new Refusal(
      `no well-formed iCalendar: ${error instanceof Error ? error.message : 'it cannot be parsed'}`,
    );
  }
}

/** The first value of a property as text. */
function textIn(component: Component, property: string): string | undefined {
  const value: unknown = component.getFirstPropertyValue(property);
  if (value === null || value === undefined) return undefined;
  const text = String(value).trim();
  return text === '' ? undefined : text;
}

/** @param zone that of the calendar, as Google writes it, for events that say none */
function foundOf(event: Component, zone: string | undefined, at: string, book: Notebook): FoundPlace {
  if (event.hasProperty('rrule') || event.hasProperty('rdate')) {
    book.leftOut('repeats', at);
  }
  if (event.hasProperty('attendee')) book.leftOut('invited', at);
  const words: Words[] = [];
  const description = textIn(event, 'description');
  if (description)
    words.push({ text: description, markup: /<\w+[^>]*>/.test(description) ? 'html' : 'plain' });
  const url = textIn(event, 'url');
  if (url && isAddress(url)) words.push({ text: url, markup: 'address' });
  const geo: unknown = event.getFirstPropertyValue('geo');
  const [latitude, longitude] = Array.isArray(geo)
    ? geo.map(Number)
    : String(geo ?? '')
        .split(';')
        .map(Number);
  const known = geo !== null && geo !== undefined;
  const location = textIn(event, 'location');
  return {
    kind: 'place',
    at,
    key: ownId(textIn(event, 'uid')),
    name: textIn(event, 'summary'),
    words,
    time: timeOfEvent(event, at, book),
    ...(known ? { position: positionOf(longitude ?? Number.NaN, latitude ?? Number.NaN, at, book) } : {}),
    ...(location ? { address: location } : {}),
    timeZone: knownZone(event.getFirstProperty('dtstart')?.getParameter('tzid')) ?? zone,
  };
}

/** The id of a stop in the identifier of an event as we write it: "<visit>.<stop>@whereabouts". */
const ownId = (uid: string | undefined) => /^[a-z0-9-]+\.([a-z0-9-]+)@whereabouts$/.exec(uid ?? '')?.[1];

/** A zone that is called as IANA calls it. */
const knownZone = (zone: unknown): string | undefined =>
  typeof zone === 'string' && parseDate('2000', zone).kind === 'when' ? zone : undefined;

/** A property's time. ICAL.Event would say the same, but looks at all other events for each. */
function timeIn(event: Component, property: string) {
  const value: unknown = event.getFirstPropertyValue(property);
  return value instanceof ICAL.Time ? value : undefined;
}

function endOf(event: Component, start: InstanceType<typeof ICAL.Time>) {
  const end = (timeIn(event, 'dtend') ?? start).clone();
  const duration: unknown = event.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration) end.addDuration(duration);
  // Without an end, an event of whole days is one day long.
  return end;
}

/**
 * The days of an event. Its end is when it is over, and no part of it: of one of whole days the day after its last (RFC 5545,
 * section 3.6.1).
 */
function timeOfEvent(event: Component, at: string, book: Notebook): SourceTime | undefined {
  try {
    const startDate = timeIn(event, 'dtstart');
    if (!startDate) return undefined;
    const last = endOf(event, startDate);
    // What lasts till midnight does not go on to the next day.
    if (last.compare(startDate) > 0) last.adjust(last.isDate ? -1 : 0, 0, 0, last.isDate ? 0 : -1);
    // UTC is a moment; a time in a zone, or in none, is what a clock at the place says.
    if (startDate.zone === ICAL.Timezone.utcTimezone && !startDate.isDate) {
      return { kind: 'moment', from: startDate.toUnixTime() * 1000, to: last.toUnixTime() * 1000 };
    }
    const day = ({ year, month, day }: typeof startDate) =>
      dateOf(
        [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
          '-',
        ),
      );
    return between(day(startDate), day(last));
  } catch {
    book.leftOut('times-of-event', at);
    return undefined;
  }
}
