/** A text, and the stops that it tells: the words for the place, what it is, and the day. Data apart from its runner. */
export interface DraftCase {
  readonly name: string;
  readonly text: string;
  /** The day of the report; 4 March 2025 is a Tuesday. */
  readonly date?: string;
  readonly stops: readonly {
    readonly name: string;
    readonly place?: string;
    readonly date?: string;
  }[];
}

const TODAY = '2025-03-04';

export const CASES: readonly DraftCase[] = [
  {
    name: 'an arrival on a weekday before the report',
    text: 'The minister arrived in Lisbon on Sunday.',
    date: TODAY,
    stops: [{ name: 'Lisbon', place: 'Lisbon PT', date: '2025-03-02' }],
  },
  {
    name: 'the day before the last one told',
    text: 'She landed in Oslo on Monday for talks. The day before, she had visited Bergen.',
    date: TODAY,
    stops: [
      { name: 'Bergen', place: 'Bergen NO', date: '2025-03-02' },
      { name: 'Oslo', place: 'Oslo NO', date: '2025-03-03' },
    ],
  },
  {
    name: 'a government by the name of its city',
    text: 'Moscow said on Monday that it rejected the offer.',
    date: TODAY,
    stops: [],
  },
  {
    name: 'a visit that is only planned',
    text: 'He is expected to visit Madrid next week.',
    date: TODAY,
    stops: [],
  },
  {
    name: 'a city in the country that the article speaks of',
    text: 'The president of Spain, who governs Spain from Madrid, visited Córdoba on Monday.',
    date: TODAY,
    stops: [{ name: 'Córdoba', place: 'Córdoba ES', date: '2025-03-03' }],
  },
  {
    name: 'a city with its country beside it',
    text: 'On Monday they flew to Birmingham in the United States.',
    date: TODAY,
    stops: [{ name: 'Birmingham', place: 'Birmingham US', date: '2025-03-03' }],
  },
  {
    name: 'a person with the name of a city',
    text: 'Paris Hilton arrived late. Jack London wrote it.',
    date: TODAY,
    stops: [],
  },
  {
    name: 'a venue that the text does not name has no place',
    text: 'On Monday he toured an aircraft factory.',
    date: TODAY,
    stops: [{ name: 'Aircraft factory', date: '2025-03-03' }],
  },
  {
    name: 'a former name',
    text: 'The ship reached Bombay on 3 May 1890. She left Bombay on 7 May.',
    stops: [
      { name: 'Bombay', place: 'Mumbai IN', date: '1890-05-03' },
      { name: 'Bombay', place: 'Mumbai IN', date: '1890-05-07' },
    ],
  },
  { name: 'an empty text', text: '', stops: [] },
];
