/** A quote, the text as it is now, and what has to become of it. Data apart from its runner (edited.test.ts). */
export interface EditedCase {
  readonly name: string;
  readonly quote: { readonly exact: string; readonly prefix?: string; readonly suffix?: string };
  readonly text: string;
  readonly outcome:
    | { readonly kind: 'anchored'; readonly words: string; readonly differs: string }
    | { readonly kind: 'ambiguous'; readonly places: number }
    | { readonly kind: 'orphan' };
}

const found = (words: string, differs: string) => ({ kind: 'anchored', words, differs }) as const;

export const CASES: readonly EditedCase[] = [
  // What editors and their systems do to letters.
  {
    name: 'curly quotation marks made straight',
    quote: { exact: 'had his “full, unconditional support”' },
    text: 'Putin, he said, had his "full, unconditional support".',
    outcome: found('had his "full, unconditional support"', 'typography'),
  },
  {
    name: 'a straight apostrophe made curly',
    quote: { exact: "Russia's main space launch site" },
    text: 'It took place at Russia’s main space launch site.',
    outcome: found('Russia’s main space launch site', 'typography'),
  },
  {
    name: 'an en dash for a hyphen, and no-break spaces',
    quote: { exact: 'a 2-day visit of 200 km' },
    text: 'It was a 2–day visit of 200\u00a0km.',
    outcome: found('a 2–day visit of 200\u00a0km', 'typography'),
  },
  {
    name: 'Arabic letters that are drawn out',
    quote: { exact: 'نزل منها أنور السّادات' },
    text: 'وعلى ذيلها العلم؛ ونزل منها أنـور الـسّـادات وحده.',
    outcome: found('نزل منها أنـور الـسّـادات', 'typography'),
  },
  {
    name: 'soft hyphens and doubled spaces',
    quote: { exact: 'an armoured, bulletproof train' },
    text: 'He left on an ar\u00admoured,  bullet\u00adproof train at noon.',
    outcome: found('an ar\u00admoured,  bullet\u00adproof train', 'typography'),
  },
  {
    name: 'another normalisation form (NFD)',
    quote: { exact: 'Kožemyako in Artëm'.normalize('NFC') },
    text: `He met ${'Kožemyako in Artëm'.normalize('NFD')} again.`,
    outcome: found('Kožemyako in Artëm'.normalize('NFD'), 'typography'),
  },
  {
    name: 'Hangul taken apart into jamo',
    quote: { exact: '김정은 국무위원장은' },
    text: `어제 ${'김정은 국무위원장은'.normalize('NFD')} 떠났다.`,
    outcome: found('김정은 국무위원장은'.normalize('NFD'), 'typography'),
  },
  {
    name: 'full-width letters and an ellipsis of one letter',
    quote: { exact: 'ＡＢＣ said so…' },
    text: 'ABC said so... and left.',
    outcome: found('ABC said so...', 'typography'),
  },
  {
    name: 'capitals',
    quote: { exact: 'The North Korean Leader' },
    text: 'Then the north Korean leader left.',
    outcome: found('the north Korean leader', 'typography'),
  },
  {
    name: 'bidirectional marks in Arabic',
    quote: { exact: 'غادر الزعيم الكوري الشمالي' },
    text: 'أمس \u200fغادر الزعيم \u200eالكوري الشمالي\u200f روسيا.',
    outcome: found('غادر الزعيم \u200eالكوري الشمالي', 'typography'),
  },
  // Small edits in the words.
  {
    name: 'a typing error mended',
    quote: { exact: 'At an airprot near Vladivostok, Kim met the minister' },
    text: 'The day before was other. At an airport near Vladivostok, Kim met the minister, and more.',
    outcome: found('At an airport near Vladivostok, Kim met the minister', 'words'),
  },
  {
    name: 'a word put in',
    quote: { exact: 'he inspected strategic bombers and warplanes' },
    text: 'There he inspected strategic bombers, and warplanes. Then he ate.',
    outcome: found('he inspected strategic bombers, and warplanes', 'words'),
  },
  {
    name: 'a sentence rewritten is another sentence',
    quote: { exact: 'Kim was shown round a university and watched a walrus show' },
    text: 'The leader saw the campus. Then came an aquarium, where animals performed for the delegation.',
    outcome: { kind: 'orphan' },
  },
  // Never a wrong place with confidence.
  {
    name: 'two similar paragraphs of which the quoted one was removed (hypothesis/client#7571)',
    quote: {
      exact: 'The committee approved the budget',
      prefix: 'On Monday in Oslo. ',
      suffix: ' for the northern railway.',
    },
    text: 'On Friday in Rome. The committee approved the budget by a narrow vote of its members.',
    outcome: { kind: 'orphan' },
  },
  {
    name: 'a lookalike when the words themselves were edited away',
    quote: { exact: 'By train the party came to Khabarovsk on the 14th of September' },
    text: 'By plane the others went to Komsomolsk on the 15th of October.',
    outcome: { kind: 'orphan' },
  },
  {
    name: 'the same words twice, and nothing that tells them apart',
    quote: { exact: 'Kim met Putin' },
    text: 'Kim met Putin. They ate. Kim met Putin.',
    outcome: { kind: 'ambiguous', places: 2 },
  },
  {
    name: 'the same words twice, told apart by neighbours that were edited too',
    quote: { exact: 'Kim met Putin', prefix: 'At the launch site ', suffix: ' for talks' },
    text: 'In April Kim met Putin by the sea. At the launch sites, Kim met Putin for long talks.',
    outcome: found('Kim met Putin', 'context'),
  },
  {
    name: 'a short word is found letter for letter or not at all',
    quote: { exact: 'Artyom' },
    text: 'The train left Artem.',
    outcome: { kind: 'orphan' },
  },
  {
    name: 'an empty text',
    quote: { exact: 'anything at all' },
    text: '',
    outcome: { kind: 'orphan' },
  },
];
