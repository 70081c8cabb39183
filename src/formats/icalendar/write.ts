import ICAL from 'ical.js';
import type { Stop, Visit, When } from '../../visit/visit.ts';
import { decimal, toldInText, whereOf, within180 } from '../writing/telling.ts';
import { isCommonEra, type Loss, lossNote, suffered, type Write } from '../writing/write.ts';

/**
 * iCalendar (RFC 5545): an event a stop. Its days are days of the place, so they are dates without a time or a zone
 * (section 3.3.4) and stay what they are wherever the calendar is read. The end is the day after (section 3.6.1).
 */
export const write: Write = (visit, { addressOf }) => {
  const losses = suffered(visit, [
    'terms',
    'span',
    'ancient',
    'dates',
    'times',
    'precision',
    'articles',
    'anchors',
    'standing',
    'significance',
    'comparisons',
    'names',
    'place',
    'kinds',
    'events',
    'people',
    'legs',
    'modes',
    'pictures',
    'corrections',
  ]);
  // With the space that begins a line of continuation, 75 octets (section 3.1).
  ICAL.foldLength = 74;
  const calendar = calendarOf(visit, losses);
  const dated = visit.stops.filter(({ when }) => isCommonEra(when.value.start));
  for (const stop of dated) calendar.addSubcomponent(eventOf(visit, stop, addressOf({ stop: stop.id })));
  // A calendar without a component is none (section 3.4).
  if (dated.length === 0) calendar.addSubcomponent(wholeOf(visit, addressOf({})));
  return { text: `${calendar.toString()}\r\n`, losses };
};

type Component = InstanceType<typeof ICAL.Component>;

/** A calendar with nothing in it but what it says of itself. */
function calendarOf(visit: Visit, losses: readonly Loss[]): Component {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('prodid', '-//Whereabouts//Visits//EN');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN');
  // RFC 7986, and what came before it. The library knows neither, so it has to be told that they are texts to be escaped.
  for (const [name, text] of [
    ['name', visit.title],
    ['x-wr-calname', visit.title],
    ['x-wr-caldesc', visit.description],
  ] as const) {
    const property = new ICAL.Property(name);
    property.resetType('text');
    property.setValue(clean(text));
    calendar.addProperty(property);
  }
  calendar.updatePropertyWithValue('description', clean([visit.description, lossNote(losses)].join('\n')));
  return calendar;
}

function eventOf(visit: Visit, stop: Stop, address: string | undefined): Component {
  const event = begun('vevent', visit, `${visit.id}.${stop.id}`);
  const [longitude, latitude] = within180(stop.place.position.value);
  putOnDays(event, stop.when.value);
  event.updatePropertyWithValue('summary', clean(stop.name.value));
  event.updatePropertyWithValue('location', clean(whereOf(stop)));
  event.updatePropertyWithValue('description', clean(toldInText(visit, stop).join('\n')));
  // The type of GEO: two numbers, latitude first (section 3.8.1.6).
  event.updatePropertyWithValue('geo', [decimal(latitude), decimal(longitude)]);
  if (address) event.updatePropertyWithValue('url', address);
  return event;
}

/** The whole visit as an event, or as a note of no day where it is too long ago for events. */
function wholeOf(visit: Visit, address: string | undefined): Component {
  const dates = visit.dates.value;
  const whole = begun(isCommonEra(dates.start) ? 'vevent' : 'vjournal', visit, visit.id);
  if (isCommonEra(dates.start)) putOnDays(whole, dates);
  whole.updatePropertyWithValue('summary', clean(visit.title));
  whole.updatePropertyWithValue('description', clean(visit.description));
  if (address) whole.updatePropertyWithValue('url', address);
  return whole;
}

function begun(kind: 'vevent' | 'vjournal', { articles, dates }: Visit, id: string): Component {
  // Of the accounts' last day, so that the same visit makes the same file.
  const days = articles.map(({ date }) => date).sort();
  const stamped = days.at(-1) ?? dates.value.end;
  const component = new ICAL.Component(kind);
  // Stable for ever, like the addresses of the visit and its stops.
  component.updatePropertyWithValue('uid', `${id}@whereabouts`);
  component.updatePropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${stamped}T00:00:00Z`));
  return component;
}

function putOnDays(event: Component, { start, end }: When): void {
  event.addProperty(dayProperty('dtstart', start));
  event.addProperty(dayProperty('dtend', dayAfter(end)));
  event.updatePropertyWithValue('transp', 'TRANSPARENT');
}

/** A date as the calendar's own notation has it: the library's dates drop the noughts of years before 1000. */
const dayProperty = (name: string, day: string) => new ICAL.Property([name, {}, 'date', day]);

/** The day after a day (YYYY-MM-DD, from the year 1 on). */
const dayAfter = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Text as a calendar can hold it: without controls but tab and line end (section 3.1). */
const clean = (text: string) => text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, '\ufffd');
