import type { DraftCase } from './draft-cases.ts';

/** German is begun: what it can, and what it must not say. 4 March 2025 is a Tuesday. */
const TODAY = '2025-03-04';

export const GERMAN_CASES: readonly DraftCase[] = [
  {
    name: 'eine Ortsmarke mit zwei Städten',
    text: 'Sarajevo/Berlin (dpa) – Die Ministerin hat am Donnerstag ihre Reise beendet. Am Mittwoch war sie in Pristina eingetroffen.',
    date: '2025-05-16',
    stops: [{ name: 'Pristina', place: 'Pristina XK', date: '2025-05-14' }],
  },
  {
    name: 'zwei Tage in einem Satz, ein Plan und was Jahre vorher war',
    text: 'Der Kanzler werde am Montag nach Tokio fliegen, hieß es. Am Samstag besuchte er das Werk in Emden, am Sonntag eröffnete er eine Schule in Jever. Vor zwei Jahren hatte er in Aurich gesprochen.',
    date: '2025-05-16',
    stops: [
      { name: 'Werk', date: '2025-05-10', town: 'Emden' },
      { name: 'Schule', date: '2025-05-11', town: 'Jever' },
    ],
  },
  {
    name: 'eine Ankunft an einem Wochentag vor dem Bericht',
    text: 'Der Minister ist am Sonntag in Lissabon eingetroffen.',
    date: TODAY,
    stops: [{ name: 'Lissabon', place: 'Lisbon PT', date: '2025-03-02' }],
  },
  {
    name: 'vorgestern',
    text: 'Der Minister ist vorgestern in Lissabon eingetroffen.',
    date: TODAY,
    stops: [{ name: 'Lissabon', place: 'Lisbon PT', date: '2025-03-02' }],
  },
  {
    name: 'der Tag darauf',
    text: 'Die Präsidentin landete am 3. März in Oslo. Am Tag darauf besuchte sie Bergen.',
    date: '2025-03-08',
    stops: [
      { name: 'Oslo', place: 'Oslo NO', date: '2025-03-03' },
      { name: 'Bergen', place: 'Bergen NO', date: '2025-03-04' },
    ],
  },
  {
    name: 'ein Vorspann, der sagt, wie lange alles dauerte, und der Abend, mit dem es dahinter beginnt',
    text: 'Die Präsidentin landete am 3. Juni 2024 in Oslo und reiste neun Tage später ab.\n\nAm Abend besuchte sie Bergen.',
    date: '2024-07-01',
    stops: [
      { name: 'Oslo', place: 'Oslo NO', date: '2024-06-03' },
      { name: 'Bergen', place: 'Bergen NO', date: '2024-06-03' },
    ],
  },
  {
    name: 'eine Regierung unter dem Namen ihrer Stadt',
    text: 'Moskau erklärte am Montag, es lehne das Angebot ab.',
    date: TODAY,
    stops: [],
  },
  {
    name: 'ein Besuch, der nur vorgesehen ist',
    text: 'Er wird nächste Woche in Madrid erwartet.',
    date: TODAY,
    stops: [],
  },
  {
    name: 'ein Ort ohne Namen',
    text: 'Am Montag besichtigte der Kanzler eine Flugzeugfabrik in Hamburg.',
    date: TODAY,
    stops: [{ name: 'Flugzeugfabrik', date: '2025-03-03', town: 'Hamburg' }],
  },
  {
    name: 'Hauptwörter sind keine Orte',
    text: 'Am Montag sprach die Ministerin über Frieden, Essen und die Kosten der Halle.',
    date: TODAY,
    stops: [],
  },
  {
    name: 'Tage von einem bis zum anderen, über Neujahr und in einem Monat',
    text: 'Vom 28. Dezember bis 2. Januar war die Ministerin in Oslo. Zwischen dem 5. und dem 7. Januar besuchte sie Bergen.',
    date: '2020-01-09',
    stops: [
      { name: 'Oslo', place: 'Oslo NO', date: '2019-12-28/2020-01-02' },
      { name: 'Bergen', place: 'Bergen NO', date: '2020-01-05/2020-01-07' },
    ],
  },
  {
    name: 'was nur in einer Anmerkung der Redaktion steht',
    text: 'Am Montag reiste die Ministerin nach Oslo.\n\nAnmerkung der Redaktion: Am Sonntag reiste sie nach Bergen.\n\nIn einer früheren Version dieses Artikels hieß es: Am Samstag reiste sie nach Trondheim.',
    date: TODAY,
    stops: [{ name: 'Oslo', place: 'Oslo NO', date: '2025-03-03' }],
  },
  {
    name: 'ein Abend des Tages, von dem davor erzählt wurde, wann auch immer jemand davon sprach',
    text: 'Am 26. Februar reiste die Ministerin nach Oslo. „Wir haben viel gesehen“, sagte sie am Dienstag. Am selben Abend reiste sie nach Bergen.',
    date: TODAY,
    stops: [
      { name: 'Oslo', place: 'Oslo NO', date: '2025-02-26' },
      { name: 'Bergen', place: 'Bergen NO', date: '2025-02-26' },
    ],
  },
  {
    name: 'Tage hinter einer Datumszeile, die mit einem Punkt endet, alle davor',
    text: 'Berlin, 28. Dezember 1829. Nach acht Monaten ist er zurück. Am 12. April kamen sie in Riga an, am 24. Mai trafen sie in Moskau ein.',
    stops: [
      { name: 'Riga', place: 'Riga LV', date: '1829-04-12' },
      { name: 'Moskau', place: 'Moscow RU', date: '1829-05-24' },
    ],
  },
  {
    name: 'was eine Stadt hat, in ihr oder in der, von der erzählt wird, und was Deutsch dafür sagt',
    text: 'Die Kanzlerin war am Montag in Taschkent gelandet. Am Flughafen begrüßte sie der Präsident. Am Dienstag besuchte sie die Universität in Samarkand und besichtigte ein Krankenhaus in Buchara.',
    date: '2025-06-12',
    stops: [
      { name: 'Taschkent', place: 'Tashkent UZ', date: '2025-06-09' },
      { name: 'Flughafen', date: '2025-06-09', town: 'Taschkent' },
      { name: 'Universität', date: '2025-06-10', town: 'Samarkand' },
      { name: 'Krankenhaus', date: '2025-06-10', town: 'Buchara' },
    ],
  },
  {
    name: 'ein Ort vor einem Hauptwort, einer, den kein Verzeichnis hat, und einer vor seinem Verb',
    text: 'Am Sonntag traf sie in Almaty Vertreter der Minderheit. Am Montag fuhr sie nach Zurlawka, wo Soldaten stehen. Nach Bischkek kamen sie erst in der Dunkelheit.',
    date: TODAY,
    stops: [
      { name: 'Almaty', place: 'Almaty KZ', date: '2025-03-02' },
      { name: 'Zurlawka', date: '2025-03-03' },
      { name: 'Bischkek', place: 'Bishkek KG', date: '2025-03-03' },
    ],
  },
  {
    name: 'Jahreszeiten, und Tage in ihnen',
    text: 'Im Frühjahr 1831 reiste sie nach Riga. Den Winter 1831 verbrachte sie in Dresden, und um den 20. März kam sie nach Prag.',
    stops: [
      { name: 'Riga', place: 'Riga LV', date: '1831-21' },
      { name: 'Dresden', place: 'Dresden DE', date: '1831-24' },
      { name: 'Prag', place: 'Prague CZ', date: '1832-03-20~' },
    ],
  },
  {
    name: 'kein Halt dessen, was ein Bericht im Präsens erst ankündigt',
    text: 'Am Sonntag traf sie in Madrid Vertreter der Minderheit. Am Montag fuhr sie nach Paris. Am Mittwoch reist sie nach Rom, und am Freitag fliegt sie nach Wien.',
    date: TODAY,
    stops: [
      { name: 'Madrid', place: 'Madrid ES', date: '2025-03-02' },
      { name: 'Paris', place: 'Paris FR', date: '2025-03-03' },
    ],
  },
  {
    name: 'Notizen unter den Tagen einer Reise',
    text: '13. November 2023\n\nDhaka: Besprechung im Büro.\n\nFlug nach Teknaf, Ankunft 15:20 Uhr.\n\n14. November\n\nTreffen mit dem Rat in Comilla.\n\nÜbernachtung in Chittagong.',
    date: '2023-11-24',
    stops: [
      { name: 'Dhaka', place: 'Dhaka BD', date: '2023-11-13' },
      { name: 'Teknaf', place: 'Teknāf BD', date: '2023-11-13' },
      { name: 'Comilla', place: 'Comilla BD', date: '2023-11-14' },
      { name: 'Chittagong', place: 'Chattogram BD', date: '2023-11-14' },
    ],
  },
];
