/** Which visits are shown of all; without a field, all of them. Of a field's several values a visit has one or more. */
export interface GalleryChoice {
  /** Ids of persons who were there. */
  readonly person?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: readonly string[];
  /** What a place is: spaceport, port, city ... */
  readonly placeKind?: readonly string[];
  /** "2019"; before the year 0 with a sign ("-0043" is 44 BC). */
  readonly year?: readonly string[];
  /** BCP 47 tags. */
  readonly language?: readonly string[];
  /** The first and the last year or month: "2019", "2019-04". */
  readonly from?: string;
  readonly to?: string;
  /** Ids of visits that are picked to be compared, in the order in which they were. */
  readonly picked?: readonly string[];
  /** How many visits the list has come to; without, as many as it begins with. */
  readonly listed?: number;
}

/** Which visits are laid side by side, how, and where in them the reader is. */
export interface Comparing {
  /** Ids, at most four, each once. */
  readonly visits: readonly string[];
  /** By the calendar's days, not by those of each visit. */
  readonly by?: 'calendar';
  /** A day: of the visits, from 1 ("3"), or of the calendar ("2019-04-25"). */
  readonly at?: string;
}

/** As many visits as can be told apart on one map. */
export const MOST_COMPARED = 4;

/** The fields of a choice that take values, with what the address calls each. */
const FIELDS = {
  person: 'person',
  country: 'country',
  placeKind: 'kind',
  year: 'year',
  language: 'language',
} as const;

export type ValueField = keyof typeof FIELDS;

// Object.keys cannot know that these are all.
export const VALUE_FIELDS = Object.keys(FIELDS) as readonly ValueField[];

/** What leaves visits out: a field with its values, or the time from one month to another. */
export type ChoiceField = ValueField | 'time';

const YEAR = /^(-\d{4,6}|\d{4})$/;
const TIME = /^(-\d{4,6}|\d{4})(-(0[1-9]|1[0-2]))?$/;
const DAY = /^(-\d{6}|\d{4})-\d{2}-\d{2}$/;
const NUMBER = /^[1-9]\d{0,6}$/;

/** A choice with some of its fields set anew: those that are undefined or empty are taken off, and its list begins again. */
export function chosen(
  choice: GalleryChoice,
  fields: { readonly [Field in keyof GalleryChoice]: GalleryChoice[Field] | undefined },
): GalleryChoice {
  const all = Object.entries({ ...choice, listed: undefined, ...fields });
  return Object.fromEntries(
    all.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

/** A choice without one of the things that leave visits out. */
export const without = (choice: GalleryChoice, field: ChoiceField): GalleryChoice =>
  chosen(choice, field === 'time' ? { from: undefined, to: undefined } : { [field]: undefined });

/** What leaves visits out in a choice. */
export const fieldsOf = (choice: GalleryChoice): readonly ChoiceField[] => [
  ...VALUE_FIELDS.filter((field) => choice[field] !== undefined),
  ...(choice.from === undefined && choice.to === undefined ? [] : (['time'] as const)),
];

/** The query of a choice; an empty choice has none. */
export function queryOfChoice(choice: GalleryChoice): string {
  return queryOf([
    ...VALUE_FIELDS.flatMap((field) => (choice[field] ?? []).map((value) => [FIELDS[field], value] as const)),
    ['from', choice.from],
    ['to', choice.to],
    ['compare', choice.picked?.join(',')],
    ['listed', choice.listed?.toString()],
  ]);
}

/** The inverse of `queryOfChoice`; what is no value of a field is left out. */
export function galleryChoiceIn(query: URLSearchParams): GalleryChoice {
  const matching = (name: string, form: RegExp) => {
    const value = withoutEnd(query.get(name) ?? '');
    return form.test(value) ? value : undefined;
  };
  const listed = matching('listed', NUMBER);
  return chosen(
    Object.fromEntries(
      VALUE_FIELDS.map((field) => [
        field,
        [...new Set(query.getAll(FIELDS[field]).map(READINGS[field]))].filter((value) =>
          (field === 'year' ? YEAR : /./s).test(value),
        ),
      ]),
    ),
    {
      from: matching('from', TIME),
      to: matching('to', TIME),
      picked: idsIn(query.get('compare')),
      listed: listed === undefined ? undefined : Number(listed),
    },
  );
}

/** The query of a comparison; by the visits' own days adds nothing. */
export function queryOfComparing({ visits, by, at }: Comparing): string {
  return queryOf([
    ['visits', visits.join(',')],
    ['by', by],
    ['at', at],
  ]);
}

/** The inverse of `queryOfComparing`. */
export function comparingIn(query: URLSearchParams): Comparing {
  const at = query.get('at') ?? '';
  const by = query.get('by') === 'calendar' ? 'calendar' : undefined;
  return {
    visits: idsIn(query.get('visits')),
    ...(by ? { by } : {}),
    ...((by ? isCalendarDay(at) : NUMBER.test(at)) ? { at } : {}),
  };
}

/** Browsers disagree on what 31 February is: it is no day. */
function isCalendarDay(at: string): boolean {
  const time = DAY.test(at) ? Date.parse(`${at}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${at}T`);
}

/** Lists stand with plain commas: they are read by people too. */
function queryOf(fields: readonly (readonly [name: string, value: string | undefined])[]): string {
  const said = fields.flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`] : [],
  );
  return said.length > 0 ? `?${said.join('&')}` : '';
}

const asIs = (value: string) => value;
/** Without the end of a sentence that a link stood at. */
const withoutEnd = (value: string) => value.replace(/[\s.,;:!?]+$/, '');
/** Codes of countries are written in capitals, and typed in small letters. */
const inCapitals = (code: string) => (code.length === 2 ? code.toUpperCase() : code);

/** How the values of a field are read; a name may itself end with a full stop. */
const READINGS: Readonly<Record<ValueField, (value: string) => string>> = {
  person: asIs,
  country: (code) => inCapitals(withoutEnd(code)),
  placeKind: asIs,
  year: withoutEnd,
  language: withoutEnd,
};

/** Ids of a list, which a sentence may end behind, or have spaces in. */
const idsIn = (list: string | null): readonly string[] =>
  [...new Set((list ?? '').split(',').map((id) => withoutEnd(id.trimStart())))]
    .filter((id) => id !== '')
    .slice(0, MOST_COMPARED);
