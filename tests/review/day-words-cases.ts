/** What an article of news and one that looks back count from. */
export const NEWS = { today: '2023-09-17', start: '2023-09-12', end: '2023-09-17' };
export const LOOKING_BACK = { today: undefined, start: '1889-11-14', end: '1890-01-25' };

/** A text of news of Sunday, 17 September 2023, and each of its words for days with what it means. */
export const IN_NEWS: readonly (readonly [text: string, meanings: readonly (readonly [string, string])[]])[] =
  [
    ['Kim left for home on Sunday.', [['on Sunday', 'Sunday 2023-09-17']]],
    ['On Wednesday morning it crossed the river.', [['On Wednesday', 'Wednesday 2023-09-13']]],
    ['On the morning of Thursday he left.', [['On the morning of Thursday', 'Thursday 2023-09-14']]],
    ['Friday began with a wait.', [['Friday', 'Friday 2023-09-15']]],
    ['Earlier the same Sunday, he saw a walrus.', [['the same Sunday', 'Sunday 2023-09-17']]],
    [
      'He left on Sunday.\n\nThe day before, he saw bombers.',
      [
        ['on Sunday', 'Sunday 2023-09-17'],
        ['The day before', '2023-09-16'],
      ],
    ],
    [
      'On Tuesday he came. The next day they met. Two days later, he saw the plant.',
      [
        ['On Tuesday', 'Tuesday 2023-09-12'],
        ['The next day', '2023-09-13'],
        ['Two days later', '2023-09-15'],
      ],
    ],
    [
      'On Saturday he was shown bombers. That evening he went to the ballet.',
      [
        ['On Saturday', 'Saturday 2023-09-16'],
        ['That evening', '2023-09-16'],
      ],
    ],
    ['He left yesterday.', [['yesterday', '2023-09-16']]],
    ['They met on 13 September.', [['on 13 September', '2023-09-13']]],
    ['They met on September 13th.', [['September 13th', '2023-09-13']]],
    ['They had met on 25 April 2019.', [['on 25 April 2019', '2019-04-25']]],
    ['He comes back on 3 May.', [['on 3 May', '3.5.']]],
    [
      'On 12 September he came, and on the 14th Putin met him. The next day they rested.',
      [
        ['On 12 September', '2023-09-12'],
        ['on the 14th', '2023-09-14'],
        ['The next day', '2023-09-15'],
      ],
    ],
    ['They met last Friday.', [['last Friday', 'Friday']]],
    ['The delegation will leave on Friday.', [['on Friday', 'Friday']]],
    [
      'He was there on Tuesday and Wednesday.',
      [
        ['on Tuesday', 'Tuesday 2023-09-12'],
        ['and Wednesday', 'Wednesday'],
      ],
    ],
  ];

/** Words for days of which nothing can be said with certainty. */
export const UNCLEAR: readonly (readonly [text: string, words: readonly string[]])[] = [
  ['On 12 September he came, and on the 3rd he met them.', ['On 12 September', 'on the 3rd']],
  ['The day before, he saw bombers.', ['The day before']],
  ['He came on Sunday. The day before the summit he saw bombers.', ['on Sunday', 'The day before']],
  ['He was there from Tuesday to Thursday.', ['from Tuesday', 'to Thursday']],
  ['He has been away since Monday.', ['since Monday']],
  ['The guard is changed every Sunday.', ['every Sunday']],
  ['“I saw him yesterday,” he said.', ['yesterday']],
  ['He was there on 12 and 13 September.', ['13 September']],
  ['He stayed from 12 September.', ['12 September']],
  ['He was there on September 12 and 13.', ['September 12']],
  ['He stays until 17 September.', ['17 September']],
  ['The border was shut in January.', ['in January']],
  ['They had met in 2019. The day before, talks had failed.', ['in 2019', 'The day before']],
  ['On Sunday he left.\n\nA paragraph.\n\nThe day before, he saw bombers.', ['On Sunday', 'The day before']],
];

/** Texts in which a day is named, but not meant. */
export const NO_DAYS: readonly string[] = [
  'The whole town stood at the track in its Sunday clothes.',
  'A statue of Sun Yat-sen stands there.',
  'He wore his Sunday best to Black Friday.',
  'The Sunday Times reported it.',
  'He went to the Friday mosque.',
  'They march in step and sat down; he may come.',
  'For five days she waited in Ceylon, and counted.',
  'She had the second day off.',
  'He lay on the 14th Street side, on the 3rd floor.',
  'By ten minutes to six the train was there.',
];

/** Dates with the weekday that they did not have. */
export const WRONG_WEEKDAYS: readonly (readonly [text: string, right: string | undefined])[] = [
  ['On Thursday, 14 November 1889, she sailed.', undefined],
  ['On Friday, 14 November 1889, she sailed.', 'Thursday'],
  ['It was Saturday, 25 January 1890.', undefined],
  ['It was Sunday, January 25, 1890.', 'Saturday'],
  ['It was Sunday, 25 January.', undefined],
];
