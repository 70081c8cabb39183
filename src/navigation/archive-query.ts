/** Which visits are shown of all; without a field, all of them. */
export interface GalleryChoice {
  /** Id of somebody who was there. */
  readonly person?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** What a place is: spaceport, port, city ... */
  readonly placeKind?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** The first and the last year or month: "2019", "2019-04"; before the year 0 with a sign ("-0043" is 44 BC). */
  readonly from?: string;
  readonly to?: string;
  /** Ids of visits that are picked to be compared, in the order in which they were. */
  readonly picked?: readonly string[];
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

/** The fields of a choice that leave visits out, with what the address calls each. */
const FIELDS = {
  person: 'person',
  country: 'country',
  placeKind: 'kind',
  language: 'language',
  from: 'from',
  to: 'to',
} as const satisfies Readonly<Record<Exclude<keyof GalleryChoice, 'picked'>, string>>;

export type ChoiceField = keyof typeof FIELDS;

// Object.keys cannot know that these are all.
export const CHOICE_FIELDS = Object.keys(FIELDS) as readonly ChoiceField[];

const TIME = /^(-\d{4,6}|\d{4})(-(0[1-9]|1[0-2]))?$/;
const DAY = /^([1-9]\d{0,6}|-\d{6}-\d{2}-\d{2}|\d{4}-\d{2}-\d{2})$/;

/** A choice with some of its fields set anew; those that are undefined are taken off. */
export function chosen(
  choice: GalleryChoice,
  fields: Partial<Readonly<Record<ChoiceField, string | undefined>>>,
): GalleryChoice {
  const all = Object.entries({ ...choice, ...fields });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined && value !== ''));
}

/** The query of a choice; an empty choice has none. */
export function queryOfChoice(choice: GalleryChoice): string {
  return queryOf([
    ...CHOICE_FIELDS.map((field) => [FIELDS[field], choice[field]] as const),
    ['compare', choice.picked?.join(',')],
  ]);
}

/** The inverse of `queryOfChoice`; what is no value of a field is left out. */
export function galleryChoiceIn(query: URLSearchParams): GalleryChoice {
  const picked = idsIn(query.get('compare'));
  const fields = CHOICE_FIELDS.flatMap((field) => {
    const value = query.get(FIELDS[field]);
    const usable = value && (field === 'from' || field === 'to' ? TIME.test(value) : true);
    return usable ? [[field, value] as const] : [];
  });
  return { ...Object.fromEntries(fields), ...(picked.length > 0 ? { picked } : {}) };
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
  const at = query.get('at');
  return {
    visits: idsIn(query.get('visits')),
    ...(query.get('by') === 'calendar' ? { by: 'calendar' } : {}),
    ...(at && DAY.test(at) ? { at } : {}),
  };
}

/** Lists stand with plain commas: they are read by people too. */
function queryOf(fields: readonly (readonly [name: string, value: string | undefined])[]): string {
  const said = fields.flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`] : [],
  );
  return said.length > 0 ? `?${said.join('&')}` : '';
}

const idsIn = (list: string | null): readonly string[] =>
  [...new Set((list ?? '').split(','))].filter((id) => id !== '').slice(0, MOST_COMPARED);
