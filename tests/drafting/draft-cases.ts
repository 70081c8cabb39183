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
    /** The town that the words say it lies in. */
    readonly town?: string;
  }[];
}

const TODAY = '2025-03-04';

export const CASES: readonly DraftCase[] = [
  {
    name: 'a small place at the other end of the country from all others of a tour, and one far off that is well known',
    text: 'The bishop set out from Lyon on Monday. On Tuesday he visited Nantua and Oyonnax. On Wednesday he arrived in Tossiat and spoke in Mâcon, and he spent the night in Lanvallay. On Friday he visited Dole before he flew to Marrakesh.',
    date: '2024-05-20',
    stops: [
      { name: 'Lyon', place: 'Lyon FR', date: '2024-05-13' },
      { name: 'Nantua', place: 'Nantua FR', date: '2024-05-14' },
      { name: 'Oyonnax', place: 'Oyonnax FR', date: '2024-05-14' },
      { name: 'Tossiat', place: 'Tossiat FR', date: '2024-05-15' },
      { name: 'Mâcon', place: 'Mâcon FR', date: '2024-05-15' },
      { name: 'Lanvallay', date: '2024-05-15' },
      { name: 'Dole', place: 'Dole FR', date: '2024-05-17' },
      { name: 'Marrakesh', place: 'Marrakesh MA', date: '2024-05-17' },
    ],
  },
  {
    name: 'what is in a town, or is said to be of it, and not the town itself',
    text: 'On 13 May 2024 she spoke at the university in Tbilisi. On 14 May she inspected the airport in Kutaisi and visited Gori museum, and in the town hall of Batumi she met the mayor.',
    stops: [
      { name: 'University', date: '2024-05-13', town: 'Tbilisi' },
      { name: 'Airport', date: '2024-05-14', town: 'Kutaisi' },
      { name: 'Gori museum', date: '2024-05-14', town: 'Gori' },
      { name: 'Town hall', date: '2024-05-14', town: 'Batumi' },
    ],
  },
  {
    name: 'the airport of a town, where one bears its name',
    text: 'On 5 March 2021 he landed at the airport in Baghdad, and on 6 March at Oslo airport.',
    stops: [
      { name: 'Airport', place: 'Baghdad International Airport IQ', date: '2021-03-05', town: 'Baghdad' },
      { name: 'Oslo airport', place: 'Oslo Airport NO', date: '2021-03-06', town: 'Oslo' },
    ],
  },
  {
    name: 'an airport of two names with a dash between them, once',
    text: 'On 5 March 2021 she landed at Mactan–Cebu International Airport, and on 6 March she visited Manila.',
    stops: [
      {
        name: 'Mactan–Cebu International Airport',
        place: 'Mactan-Cebu International Airport PH',
        date: '2021-03-05',
      },
      { name: 'Manila', place: 'Manila PH', date: '2021-03-06' },
    ],
  },
  {
    name: 'a memorial by a name that an airport bears, and not what was done there before for the last time',
    text: 'On 21 March 2016 he laid a wreath at the José Martí memorial, the first U.S. president to do so since Calvin Coolidge arrived in Santiago de Cuba in January 1928.',
    stops: [{ name: 'José Martí memorial', date: '2016-03-21' }],
  },
  {
    name: 'a report that goes on from another town on another day, by an agency that is called after a gulf',
    text: 'HAVANA, March 22, 2016 (Gulf Wire) — The president arrived in Havana on Sunday.\n\nLIMA, March 24 — He landed in Lima late on Tuesday. On Wednesday he visited Cuzco.',
    date: '2016-03-22',
    stops: [
      { name: 'Havana', place: 'Havana CU', date: '2016-03-20' },
      { name: 'Lima', place: 'Lima PE', date: '2016-03-22' },
      { name: 'Cuzco', place: 'Cusco PE', date: '2016-03-23' },
    ],
  },
  {
    name: 'days that go on from the story, and not from what had been long before',
    text: 'He arrived in Baghdad on 5 March 2021. That day he prayed where 48 people had been murdered on 31 October 2010. On the Sunday he visited Mosul.',
    stops: [
      { name: 'Baghdad', place: 'Baghdad IQ', date: '2021-03-05' },
      { name: 'Mosul', place: 'Mosul IQ', date: '2021-03-07' },
    ],
  },
  {
    name: 'a day that says no year, long after a month that does',
    text: 'They set out in March 2024. She landed in Oslo on 3 October.',
    stops: [{ name: 'Oslo', place: 'Oslo NO', date: '2024-10-03' }],
  },
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
    name: 'the day before yesterday, which is told from the report and not from the day told last',
    text: 'She landed in Oslo on Monday for talks. The day before yesterday she was in Bergen as well.',
    date: '2025-03-07',
    stops: [
      { name: 'Oslo', place: 'Oslo NO', date: '2025-03-03' },
      { name: 'Bergen', place: 'Bergen NO', date: '2025-03-05' },
    ],
  },
  {
    name: 'where a journey took somebody, and the sea that the town lies on',
    text: 'The last day took her to Constanta on the Black Sea.',
    date: TODAY,
    stops: [{ name: 'Constanta', place: 'Constanţa RO' }],
  },
  {
    name: 'a town whose name has a river in it',
    text: 'She arrived in Stratford upon Avon on Monday.',
    date: TODAY,
    stops: [{ name: 'Stratford upon Avon', place: 'Stratford-upon-Avon GB', date: '2025-03-03' }],
  },
  {
    name: 'a government by the name of its city',
    text: 'Moscow said on Monday that it rejected the offer.',
    date: TODAY,
    stops: [],
  },
  {
    name: 'who reports, behind the place of a dateline',
    text: 'RIGA (Agency) — The minister arrived in Tallinn on Sunday.',
    date: TODAY,
    stops: [{ name: 'Tallinn', place: 'Tallinn EE', date: '2025-03-02' }],
  },
  {
    name: 'a country in a dateline',
    text: 'VALLETTA (Malta) — The minister arrived in Tallinn on Sunday.',
    date: TODAY,
    stops: [{ name: 'Tallinn', place: 'Tallinn EE', date: '2025-03-02' }],
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
    name: 'the town of a venue that has no name, and of one by its possessive',
    text: 'On Monday he toured an aircraft plant in Komsomolsk-on-Amur. On Tuesday she arrived at Vladivostok’s railway station.',
    date: '2025-03-08',
    stops: [
      { name: 'Aircraft plant', date: '2025-03-03', town: 'Komsomolsk-on-Amur' },
      { name: 'Vladivostok’s railway station', date: '2025-03-04', town: 'Vladivostok' },
    ],
  },
  {
    name: 'the town of a venue that has a name',
    text: 'On Tuesday he visited the Far Eastern Federal University in Vladivostok. On Thursday he visited the National Museum in the centre of Yerevan.',
    date: '2025-03-08',
    stops: [
      {
        name: 'Far Eastern Federal University',
        place: 'Far Eastern Federal University RU',
        date: '2025-03-04',
        town: 'Vladivostok',
      },
      { name: 'National Museum', date: '2025-03-06', town: 'Yerevan' },
    ],
  },
  {
    name: 'no town of a venue that is only near one, or in one of several of that name',
    text: 'On Wednesday he visited a hospital outside Dakar. On Friday she toured a school in Springfield.',
    date: '2025-03-08',
    stops: [
      { name: 'Hospital', date: '2025-03-05' },
      { name: 'School', date: '2025-03-07' },
    ],
  },
  {
    name: 'venues of one name in two towns on one day',
    text: 'On Monday he visited a hospital in Dakar and a hospital in Thiès.',
    date: '2025-03-08',
    stops: [
      { name: 'Hospital', date: '2025-03-03', town: 'Dakar' },
      { name: 'Hospital', date: '2025-03-03', town: 'Thiès' },
    ],
  },
  {
    name: 'when somebody was last in a town, which is no stop of this journey',
    text: 'The minister arrived in Kutaisi on Monday. He last came to Tbilisi in 2016. On Tuesday he travelled to Batumi.',
    date: TODAY,
    stops: [
      { name: 'Kutaisi', place: 'Kutaisi GE', date: '2025-03-03' },
      { name: 'Batumi', place: 'Batumi GE', date: '2025-03-04' },
    ],
  },
  {
    name: 'a town of the year before the days that are told, which has that year and none of them',
    text: 'In 1931 we came to Samarkand by the slow train. On 5 May 1932 we rode to Bukhara.',
    stops: [
      { name: 'Samarkand', place: 'Samarkand UZ', date: '1931' },
      { name: 'Bukhara', place: 'Bukhara UZ', date: '1932-05-05' },
    ],
  },
  {
    name: 'the lands through which a tour leads, which are no stop',
    text: 'On Monday the minister began a tour of the Baltic states in Riga. On Tuesday he visited Tallinn before a trip through the Western Balkans.',
    date: TODAY,
    stops: [
      { name: 'Riga', place: 'Riga LV', date: '2025-03-03' },
      { name: 'Tallinn', place: 'Tallinn EE', date: '2025-03-04' },
    ],
  },
  {
    name: 'a letter of long ago in a report of today, whose “this morning” is that of the letter',
    text: 'Lisbon, Tuesday 14 March 1843.\n\nWe landed in Setúbal this morning.\n\nGibraltar, 25 March.\n\nWe quitted Lisbon on the 20th in the Iberia steamer.',
    date: '2025-06-13',
    stops: [
      { name: 'Lisbon', place: 'Lisbon PT', date: '1843-03-14' },
      { name: 'Setúbal', place: 'Setúbal PT', date: '1843-03-14' },
      { name: 'Lisbon', place: 'Lisbon PT', date: '1843-03-20' },
      { name: 'Gibraltar', place: 'Gibraltar GI', date: '1843-03-25' },
    ],
  },
  {
    name: 'the year that the first words say, and not that of the report',
    text: 'In the spring of 1937 my father was sent abroad, and we followed him. We left Srinagar on the 2nd of May with eleven ponies.',
    date: '2025-06-13',
    stops: [{ name: 'Srinagar', place: 'Srinagar IN', date: '1937-05-02' }],
  },
  {
    name: 'the day with which another part of the sentence begins',
    text: 'On Saturday he toured the works in Wolfsburg, on Sunday he opened a school in Hanover.',
    date: TODAY,
    stops: [
      { name: 'Wolfsburg', place: 'Wolfsburg DE', date: '2025-03-01' },
      { name: 'School', date: '2025-03-02', town: 'Hanover' },
    ],
  },
  {
    name: 'what happened years before, which has no day of the story',
    text: 'The minister arrived in Kutaisi on Monday. Two years ago she opened a bridge in Batumi and stayed there.',
    date: TODAY,
    stops: [{ name: 'Kutaisi', place: 'Kutaisi GE', date: '2025-03-03' }],
  },
  {
    name: 'the county in which a camp lies, which is no stop of its own',
    text: 'On Monday she visited the Kakuma refugee camp in Turkana County, where she met aid workers.',
    date: TODAY,
    stops: [{ name: 'Kakuma', place: 'Kakuma KE', date: '2025-03-03' }],
  },
  {
    name: 'a former name',
    text: 'The ship reached Bombay on 3 May 1890. She left Bombay on 7 May.',
    stops: [
      { name: 'Bombay', place: 'Mumbai IN', date: '1890-05-03' },
      { name: 'Bombay', place: 'Mumbai IN', date: '1890-05-07' },
    ],
  },
  {
    name: 'weekdays that go on from a day that was told',
    text: 'She landed in Oslo on 8 July 2015. On the Saturday she was in Bergen. Three days later she reached Trondheim.',
    date: '2015-07-27',
    stops: [
      { name: 'Oslo', place: 'Oslo NO', date: '2015-07-08' },
      { name: 'Bergen', place: 'Bergen NO', date: '2015-07-11' },
      { name: 'Trondheim', place: 'Trondheim NO', date: '2015-07-14' },
    ],
  },
  {
    name: 'a diary, whose days are headings',
    text: 'Friday 3 June. Made fast at Lerwick.\n\nSunday 5 June. Came into Tórshavn this morning.',
    date: '2016-08-01',
    stops: [
      { name: 'Lerwick', place: 'Lerwick GB', date: '2016-06-03' },
      { name: 'Tórshavn', place: 'Tórshavn FO', date: '2016-06-05' },
    ],
  },
  {
    name: 'a report with a heading over each of its days, under which many lines stand',
    text: '6 May – arrival\n\nThe team landed at Goma airport.\n\nThe governor was met.\n\nThe team visited Sake. It was calm.\n\nDay 2: 7 May, the road north\n\nIt rained at seven.\n\nThe team arrived in Rutshuru by car.',
    date: '2024-05-16',
    stops: [
      { name: 'Goma airport', date: '2024-05-06', town: 'Goma' },
      { name: 'Sake', place: 'Sake CD', date: '2024-05-06' },
      { name: 'Rutshuru', place: 'Rutshuru CD', date: '2024-05-07' },
    ],
  },
  {
    name: 'a day in words, and the week before',
    text: 'They arrived in Lima on the ninth of July 1927. A week later they reached Cusco.',
    stops: [
      { name: 'Lima', place: 'Lima PE', date: '1927-07-09' },
      { name: 'Cusco', place: 'Cusco PE', date: '1927-07-16' },
    ],
  },
  {
    name: 'a way to a place that did not happen',
    text: 'On Monday he was to have flown north to Kumasi; the plane stayed on the ground.',
    date: TODAY,
    stops: [],
  },
  {
    name: 'a journey of somebody before',
    text: 'Her predecessor visited Mombasa in 2019.',
    date: TODAY,
    stops: [],
  },
  {
    name: 'a town by the state beside it, and its namesake elsewhere',
    text: 'The band played in Athens, Georgia, on Monday. They hope to play in Athens, Greece, next year.',
    date: TODAY,
    stops: [{ name: 'Athens', place: 'Athens US', date: '2025-03-03' }],
  },
  {
    name: 'a town by the county beside it, and what is called after it elsewhere',
    text: 'On Monday she visited Richmond in North Yorkshire. She has friends in Richmond, Virginia. On Tuesday she went to Leeds.',
    date: TODAY,
    stops: [
      { name: 'Richmond', place: 'Richmond GB', date: '2025-03-03' },
      { name: 'Leeds', place: 'Leeds GB', date: '2025-03-04' },
    ],
  },
  {
    name: 'no town by the state of a namesake that is named only afterwards',
    text: 'The minister landed in Leeds on Sunday. On Monday she visited Richmond and York in England. Her uncle lives in Richmond, Virginia.',
    date: TODAY,
    stops: [
      { name: 'Leeds', place: 'Leeds GB', date: '2025-03-02' },
      { name: 'Richmond', date: '2025-03-03' },
      { name: 'York', place: 'York GB', date: '2025-03-03' },
    ],
  },
  {
    name: 'a university and the town in which it lies are one stop',
    text: 'On Monday she gave a lecture at Uppsala University in Uppsala.',
    date: TODAY,
    stops: [
      { name: 'Uppsala University', place: 'Uppsala University SE', date: '2025-03-03', town: 'Uppsala' },
    ],
  },
  {
    name: 'a place that no list has still is a stop, without a place',
    text: 'On Monday the boat put in at Zorrowick Haven.',
    date: TODAY,
    stops: [{ name: 'Zorrowick Haven', date: '2025-03-03' }],
  },
  {
    name: 'a state in its short form, with no comma before it',
    text: 'On Monday the column arrived at San Francisco Cal. with the mail.',
    date: TODAY,
    stops: [{ name: 'San Francisco', place: 'San Francisco US', date: '2025-03-03' }],
  },
  {
    name: 'a ship that has the name of a town',
    text: 'At Bergen, on Monday, she changed to the Cambridge.',
    date: TODAY,
    stops: [{ name: 'Bergen', place: 'Bergen NO', date: '2025-03-03' }],
  },
  {
    name: 'a country that is too large to be a place on a map',
    text: 'On Monday she landed in Brazil.',
    date: TODAY,
    stops: [{ name: 'Brazil', date: '2025-03-03' }],
  },
  {
    name: 'a feast, and an island of its name',
    text: 'She landed on Easter Island on Good Friday.',
    date: '2024-05-02',
    stops: [{ name: 'Easter Island', place: 'Easter Island CL', date: '2024-03-29' }],
  },
  {
    name: 'a city with the name of a capital, and the region that it is in',
    text: 'On Monday she arrived in Tripoli, in the Peloponnese, and met the mayor.',
    date: TODAY,
    stops: [{ name: 'Tripoli', place: 'Trípoli GR', date: '2025-03-03' }],
  },
  {
    name: 'a town with the name of a large city of its country, and the island that it is on',
    text: 'On Monday she arrived in Perth, in Tasmania, and met the mayor.',
    date: TODAY,
    stops: [{ name: 'Perth', place: 'Perth AU', date: '2025-03-03' }],
  },
  {
    name: 'a town in a land that keeps to no borders of regions',
    text: 'On Monday she arrived in San Antonio, in Ibiza, and met the mayor.',
    date: TODAY,
    stops: [{ name: 'San Antonio', place: 'Sant Antoni de Portmany ES', date: '2025-03-03' }],
  },
  {
    name: 'a lede that tells how long all took, and the evening with which the story begins behind it',
    text: 'Helena Quintas came to Mongolia on 2 September 2024 and left nine days later.\n\nShe landed in Ulaanbaatar in the evening.\n\nShe drove to Darkhan the next morning.',
    date: '2024-10-01',
    stops: [
      { name: 'Ulaanbaatar', place: 'Ulan Bator MN', date: '2024-09-02' },
      { name: 'Darkhan', place: 'Darhan MN', date: '2024-09-03' },
    ],
  },
  {
    name: 'a lede that tells how long all took, and a paragraph that tells no day',
    text: 'The envoy reached Lagos on 3 June 2024 and flew home nine days later.\n\nHe arrived in Abuja with the governor.',
    date: '2024-07-01',
    stops: [
      { name: 'Lagos', place: 'Lagos NG', date: '2024-06-03' },
      { name: 'Abuja', place: 'Abuja NG' },
    ],
  },
  {
    name: 'days that go on behind the lede',
    text: 'The envoy reached Lagos on 3 June 2024.\n\nTwo days later he arrived in Abuja.\n\nIn the evening he arrived in Kano.',
    date: '2024-07-01',
    stops: [
      { name: 'Lagos', place: 'Lagos NG', date: '2024-06-03' },
      { name: 'Abuja', place: 'Abuja NG', date: '2024-06-05' },
      { name: 'Kano', place: 'Kano NG', date: '2024-06-05' },
    ],
  },
  { name: 'an empty text', text: '', stops: [] },
  {
    name: 'days from one to another, over a new year',
    text: 'From 28 December to 2 January she stayed in Faro, in Portugal. The next day she drove to Tavira.',
    date: '2020-01-04',
    stops: [
      { name: 'Faro', place: 'Faro PT', date: '2019-12-28/2020-01-02' },
      { name: 'Tavira', place: 'Tavira PT', date: '2020-01-03' },
    ],
  },
  {
    name: 'days from one to another of one month, as the British and as the Americans write them',
    text: 'The minister visited Oslo on 12–14 February. On February 17 to 19, 2025, she visited Bergen.',
    date: TODAY,
    stops: [
      { name: 'Oslo', place: 'Oslo NO', date: '2025-02-12/2025-02-14' },
      { name: 'Bergen', place: 'Bergen NO', date: '2025-02-17/2025-02-19' },
    ],
  },
  {
    name: 'days from one month to the next, of which only that is named',
    text: 'From the 17th to the 2nd of January they stayed at Bhamo.',
    date: '1869-03-01',
    stops: [{ name: 'Bhamo', place: 'Bhamo MM', date: '1868-12-17/1869-01-02' }],
  },
  {
    name: 'a diary whose headings name no month, and what stands in them of yesterday',
    text: '13th November. Made fast at Lerwick.\n\n20th. Came into Tórshavn.\n\n22nd. Yesterday we sailed, and reached Reykjavík this morning.',
    date: '1869-03-01',
    stops: [
      { name: 'Lerwick', place: 'Lerwick GB', date: '1868-11-13' },
      { name: 'Tórshavn', place: 'Tórshavn FO', date: '1868-11-20' },
      { name: 'Reykjavík', place: 'Reykjavík IS', date: '1868-11-22' },
    ],
  },
  {
    name: 'weekdays from one to another',
    text: 'From Friday to Sunday the minister stayed in Oslo.',
    date: TODAY,
    stops: [{ name: 'Oslo', place: 'Oslo NO', date: '2025-02-28/2025-03-02' }],
  },
  {
    name: 'numbers behind a day that are no days',
    text: 'The minister spoke in Oslo on 3 March to 20,000 people and 5 others.',
    date: TODAY,
    stops: [{ name: 'Oslo', place: 'Oslo NO', date: '2025-03-03' }],
  },
  {
    name: 'what is only spoken of in a correction, at the end and at the beginning',
    text: 'Editor’s note: This report was first sent from Kano on 2 March.\n\nOn Monday the minister arrived in Lagos and visited a shipyard.\n\nCorrection: She arrived in Abuja on 1 March, and not in Kano. She visited Ibadan.\n\nThis article was amended on 4 March 2025 to say that on Sunday she arrived in Enugu.\n\nCorrection of the river took her to Jos on Tuesday.',
    date: TODAY,
    stops: [
      { name: 'Lagos', place: 'Lagos NG', date: '2025-03-03' },
      { name: 'Shipyard', date: '2025-03-03' },
      { name: 'Jos', place: 'Jos NG', date: '2025-03-04' },
    ],
  },
  {
    name: 'no day of “today” in what somebody said on another one',
    text: 'On 3 February the minister arrived in Lagos. “I will not speak today,” she said.\n\nShe then flew to Abuja.',
    date: TODAY,
    stops: [
      { name: 'Lagos', place: 'Lagos NG', date: '2025-02-03' },
      { name: 'Abuja', place: 'Abuja NG' },
    ],
  },
  {
    name: 'a night of the day told before it, whatever is so today',
    text: 'On 3 February the minister arrived in Lagos, which today has sixteen million people. That night she flew to Abuja.',
    date: TODAY,
    stops: [
      { name: 'Lagos', place: 'Lagos NG', date: '2025-02-03' },
      { name: 'Abuja', place: 'Abuja NG', date: '2025-02-03' },
    ],
  },
  {
    name: 'a night of the day told before it, whenever somebody spoke of it',
    text: 'The minister arrived in Lagos on 26 February. “We saw much,” she told reporters on Tuesday. That night she flew to Abuja. The next morning she visited Kano.',
    date: TODAY,
    stops: [
      { name: 'Lagos', place: 'Lagos NG', date: '2025-02-26' },
      { name: 'Abuja', place: 'Abuja NG', date: '2025-02-26' },
      { name: 'Kano', place: 'Kano NG', date: '2025-02-27' },
    ],
  },
  {
    name: 'a night of “today”, to which the story has come',
    text: 'On Monday the minister arrived in Lagos. She is resting today. That night she flies to Abuja, where she arrives at ten.',
    date: TODAY,
    stops: [
      { name: 'Lagos', place: 'Lagos NG', date: '2025-03-03' },
      { name: 'Abuja', place: 'Abuja NG', date: '2025-03-04' },
    ],
  },
  {
    name: 'a place that a day had been for',
    text: 'On Monday the minister landed in Ljubljana. The last day had been for Zagreb.',
    date: TODAY,
    stops: [
      { name: 'Ljubljana', place: 'Ljubljana SI', date: '2025-03-03' },
      { name: 'Zagreb', place: 'Zagreb HR' },
    ],
  },
  {
    name: 'no visit that was called off, however it is told',
    text: [
      'On Sunday she arrived in Ghent.',
      'Her visit to Brussels on Monday, the last of the tour, was called off.',
      'The dinner in Antwerp on Monday was cancelled.',
      'She dropped a planned stop in Bruges.',
    ].join(' '),
    date: TODAY,
    stops: [{ name: 'Ghent', place: 'Gent BE', date: '2025-03-02' }],
  },
  {
    name: 'where somebody went in the place of a visit that was called off',
    text: 'On Monday she called off her visit to Brussels and went to Ghent.',
    date: TODAY,
    stops: [{ name: 'Ghent', place: 'Gent BE', date: '2025-03-03' }],
  },
  {
    name: 'where somebody was whose talks were called off there',
    text: 'On Monday he flew to Geneva, where the talks were called off.',
    date: TODAY,
    stops: [{ name: 'Geneva', place: 'Geneva CH', date: '2025-03-03' }],
  },
  {
    name: 'a day whose month is told with the next one, in a text of no day',
    text: 'Left Rangoon on the 15th and reached Prome on the 16th of March 1873.',
    stops: [
      { name: 'Rangoon', place: 'Yangon MM', date: '1873-03-15' },
      { name: 'Prome', place: 'Pyay MM', date: '1873-03-16' },
    ],
  },
  {
    name: 'a day whose month and year are told with the next one, in a book of later',
    text: 'He left Oslo on the 28th and arrived in Bergen on 2 January 1874.',
    date: '1880-05-01',
    stops: [
      { name: 'Oslo', place: 'Oslo NO', date: '1873-12-28' },
      { name: 'Bergen', place: 'Bergen NO', date: '1874-01-02' },
    ],
  },
  {
    name: 'the day at the head of a sentence, and not the one of the next place',
    text: 'On the 15th, after two days of rain and a great deal of trouble about coolies, we left Rangoon and reached Prome on the 16th.',
    date: '1873-04-04',
    stops: [
      { name: 'Rangoon', place: 'Yangon MM', date: '1873-03-15' },
      { name: 'Prome', place: 'Pyay MM', date: '1873-03-16' },
    ],
  },
  {
    name: 'a Sunday that is counted from a feast, and tells no day',
    text: 'They left Vézelay on 20 April 1181, after the second Sunday of Easter, and went by Nevers to Limoges.',
    stops: [
      { name: 'Vézelay', place: 'Vézelay FR', date: '1181-04-20' },
      { name: 'Nevers', place: 'Nevers FR', date: '1181-04-20' },
      { name: 'Limoges', place: 'Limoges FR', date: '1181-04-20' },
    ],
  },
  {
    name: 'what was earlier in the day that was told last',
    text: 'She landed in Oslo on Monday. Earlier in the day she had been in Bergen.',
    date: TODAY,
    stops: [
      { name: 'Oslo', place: 'Oslo NO', date: '2025-03-03' },
      { name: 'Bergen', place: 'Bergen NO', date: '2025-03-03' },
    ],
  },
  {
    name: 'seasons, months and years, and days that are of them',
    text: 'She left Hull in the spring of 1831. In August she crossed to Stralsund, and about the 20th of that month she reached Berlin. The winter of 1831 was spent in Dresden. Vienna was reached on 3 May 1832. The autumn of 1832 found her in Trieste, and she sailed to Venice about 10 November. In 1833 she saw Naples in April.',
    stops: [
      { name: 'Hull', place: 'Kingston upon Hull GB', date: '1831-21' },
      { name: 'Stralsund', place: 'Stralsund DE', date: '1831-08' },
      { name: 'Berlin', place: 'Berlin DE', date: '1831-08-20~' },
      { name: 'Dresden', place: 'Dresden DE', date: '1831-24' },
      { name: 'Vienna', place: 'Vienna AT', date: '1832-05-03' },
      { name: 'Trieste', place: 'Trieste IT', date: '1832-23' },
      { name: 'Venice', place: 'Venice IT', date: '1832-11-10~' },
      { name: 'Naples', place: 'Naples IT', date: '1833-04' },
    ],
  },
  {
    name: 'places from which letters were written, and a month behind one of its days',
    text: 'Her first letter is dated from Elsinore on 2 June 1831. By the middle of June she was in Copenhagen. Her last one was written at Marseilles on 14 July 1831.',
    stops: [
      { name: 'Elsinore', place: 'Helsingør DK', date: '1831-06-02' },
      { name: 'Copenhagen', place: 'Copenhagen DK', date: '1831-06' },
      { name: 'Marseilles', place: 'Marseille FR', date: '1831-07-14' },
    ],
  },
  {
    name: 'a weekday behind the dateline, in a report that goes on from a later one',
    text: 'TBILISI, 15 September 2025 — The president landed at Tbilisi airport on Monday.\n\nOn Tuesday he took the train to Gori.\n\nYEREVAN, 17 September — He arrived in Yerevan late on Tuesday.',
    date: '2025-09-18',
    stops: [
      {
        name: 'Tbilisi airport',
        place: 'Tbilisi International Airport GE',
        date: '2025-09-15',
        town: 'Tbilisi',
      },
      { name: 'Gori', place: 'Gori GE', date: '2025-09-16' },
      { name: 'Yerevan', place: 'Yerevan AM', date: '2025-09-16' },
    ],
  },
  {
    name: 'a place by what it is for, with the year of that, and since when nobody had come',
    text: 'On Monday he arrived in Gori, the first president to do so since 1998. He laid a wreath at the Stalin museum to the dead of the 2008 war.',
    date: TODAY,
    stops: [
      { name: 'Gori', place: 'Gori GE', date: '2025-03-03' },
      { name: 'Stalin museum', date: '2025-03-03' },
    ],
  },
  {
    name: 'what a town has one of, in the town in which the story is, once',
    text: 'She was received in Yerevan on Monday and driven to the presidential palace. She laid a wreath at the national museum in the evening. At the museum she met the mayor.',
    date: TODAY,
    stops: [
      { name: 'Yerevan', place: 'Yerevan AM', date: '2025-03-03' },
      { name: 'Presidential palace', date: '2025-03-03', town: 'Yerevan' },
      { name: 'National museum', date: '2025-03-03', town: 'Yerevan' },
    ],
  },
  {
    name: 'days told under the place and the day of an entry, printed long after',
    text: 'Pressburg, Monday, 2nd September 1867.\n\nWe left Vienna on Saturday morning by the steamer.\n\nSmyrna, Saturday, 21st September.\n\nYesterday we were driven to Ephesus. On Thursday we landed at Mytilene.\n\nAthens, 1st October.\n\nYesterday we visited Eleusis.',
    date: '1998-11-01',
    stops: [
      { name: 'Vienna', place: 'Vienna AT', date: '1867-08-31' },
      { name: 'Pressburg', place: 'Bratislava SK', date: '1867-09-02' },
      { name: 'Mytilene', place: 'Mytilene GR', date: '1867-09-19' },
      { name: 'Ephesus', place: 'Ephesus TR', date: '1867-09-20' },
      { name: 'Smyrna', place: 'İzmir TR', date: '1867-09-21' },
      { name: 'Eleusis', place: 'Elefsína GR', date: '1867-09-30' },
      { name: 'Athens', place: 'Athens GR', date: '1867-10-01' },
    ],
  },
  {
    name: 'a weekday under a day of its own, from which the days go on',
    text: 'Tuesday, 4 March\n\nWe landed in Tallinn. On Thursday we arrived in Riga.',
    date: '2025-03-08',
    stops: [
      { name: 'Tallinn', place: 'Tallinn EE', date: '2025-03-04' },
      { name: 'Riga', place: 'Riga LV', date: '2025-03-06' },
    ],
  },
  {
    name: 'what a town has one of, in that of the dateline, and none where the dateline has two',
    text: 'ANKARA, March 3 — The minister laid a wreath at the mausoleum.\n\nSOFIA/BUCHAREST, March 4 — The minister spoke at the state university.',
    date: TODAY,
    stops: [{ name: 'Mausoleum', date: '2025-03-03', town: 'Ankara' }],
  },
  {
    name: 'a land by none of its own where stops lie in it, and none that only tells how far a place is from it or where the way would lead',
    text: 'On Friday the minister ended a four-day visit to Georgia. On Wednesday she inspected a foundry some ten kilometres north of Kutaisi, and on Thursday she was in the city of Batumi. That evening she left Tbilisi for Rome.',
    date: '2024-05-18',
    stops: [
      { name: 'Foundry', date: '2024-05-15' },
      { name: 'Batumi', place: 'Batumi GE', date: '2024-05-16' },
      { name: 'Tbilisi', place: 'Tbilisi GE', date: '2024-05-16' },
    ],
  },
  {
    name: 'a team that goes on from a place, each place of a list, and one that was reached not until late',
    text: 'On 3 May 2024 the team left Cork. On 9 May the ship called at Tangier, Oran and Tunis. Not until 14 May did she get to Palermo.',
    stops: [
      { name: 'Cork', place: 'Cork IE', date: '2024-05-03' },
      { name: 'Tangier', place: 'Tangier MA', date: '2024-05-09' },
      { name: 'Oran', place: 'Oran DZ', date: '2024-05-09' },
      { name: 'Tunis', place: 'Tunis TN', date: '2024-05-09' },
      { name: 'Palermo', place: 'Palermo IT', date: '2024-05-14' },
    ],
  },
  {
    name: 'a day that goes on from the day before it, and not from when something was opened',
    text: 'On 15 May 2024 she crossed the bridge in Gori, which was opened in March 2014. On 18 May she arrived in Batumi.',
    date: '2024-05-20',
    stops: [
      { name: 'Gori', place: 'Gori GE', date: '2024-05-15' },
      { name: 'Batumi', place: 'Batumi GE', date: '2024-05-18' },
    ],
  },
  {
    name: 'the spring of the south in the order of the journey',
    text: 'On 2 May 1831 she reached Valparaíso. The spring of 1831 was spent in Santiago de Chile.',
    stops: [
      { name: 'Valparaíso', place: 'Valparaíso CL', date: '1831-05-02' },
      { name: 'Santiago de Chile', place: 'Santiago CL', date: '1831-21' },
    ],
  },
  {
    name: 'a city by another spelling of its name, which is that of its region as well',
    text: 'On 5 June 2024 he arrived in Karaganda. On 6 June he flew to Almaty.',
    stops: [
      { name: 'Karaganda', place: 'Karagandy KZ', date: '2024-06-05' },
      { name: 'Almaty', place: 'Almaty KZ', date: '2024-06-06' },
    ],
  },
  {
    name: 'a station that no list has in the town beside it, and not in towns that are called Central',
    text: 'On 6 May 2024 he arrived at Central Station in Amsterdam. On 7 May he landed at Great Falls Airport.',
    date: '2024-05-10',
    stops: [
      { name: 'Central Station', town: 'Amsterdam', date: '2024-05-06' },
      { name: 'Great Falls Airport', place: 'Great Falls International Airport US', date: '2024-05-07' },
    ],
  },
  {
    name: 'no stop of what is told in the present by a report of what was, and its days as if nothing were to come',
    text: 'LISBON, 14 March 2024 — The minister, Ana Duarte, arrived in Madrid on Tuesday. She flew to Paris on Wednesday. On Friday she heads to Rome. Duarte returns to Lisbon on Saturday.',
    date: '2024-03-14',
    stops: [
      { name: 'Madrid', place: 'Madrid ES', date: '2024-03-12' },
      { name: 'Paris', place: 'Paris FR', date: '2024-03-13' },
    ],
  },
  {
    name: 'airports by what they are mostly called, though their list has them with the name of their city, or without their kind',
    text: 'On 5 June 2024 he landed at Bole International Airport. On 6 June he flew to Khrabrovo Airport. On 7 June he saw Grayson County Airport.',
    date: '2024-06-10',
    stops: [
      {
        name: 'Bole International Airport',
        place: 'Addis Ababa Bole International Airport ET',
        date: '2024-06-05',
      },
      { name: 'Khrabrovo Airport', place: 'Khrabrovo RU', date: '2024-06-06' },
      // The list has its page with an airport of Rwanda.
      { name: 'Grayson County Airport', date: '2024-06-07' },
    ],
  },
  {
    name: 'quarters of a town and names of former times, by which nobody calls a larger town far off',
    text: 'On 14 May 1874 we left Rustchuk by the railway. On the 16th we arrived at Constantinople and took rooms in Galata. On the 19th I walked up to Pera, and on the 20th I was rowed to Scutari.',
    stops: [
      { name: 'Rustchuk', place: 'Ruse BG', date: '1874-05-14' },
      { name: 'Constantinople', place: 'Istanbul TR', date: '1874-05-16' },
      { name: 'Galata', place: 'Galata TR', date: '1874-05-16' },
      { name: 'Pera', place: 'Pera TR', date: '1874-05-19' },
      { name: 'Scutari', place: 'Üsküdar TR', date: '1874-05-20' },
    ],
  },
  {
    name: 'notes under the days of a diary, by the places that they begin with and the few words that they have for verbs',
    text: 'Monday 13 November 2023\n\nDhaka: briefing at the office, 09:00.\n\nFlight to Cox’s Bazar, arrived 15:20.\n\nTuesday 14 November\n\nShamlapur: visit to the fish market. No cases.\n\nWeather: rain.\n\nTeknaf: 22 beds, 41 patients.\n\nTrip to Rangpur cancelled.\n\nWednesday 15 November\n\nMeeting with the mayor in Comilla.\n\nBandarban: not reached.\n\nOvernight in Chittagong.',
    date: '2023-11-24',
    stops: [
      { name: 'Dhaka', place: 'Dhaka BD', date: '2023-11-13' },
      { name: 'Cox’s Bazar', place: 'Cox’s Bāzār BD', date: '2023-11-13' },
      { name: 'Shamlapur', date: '2023-11-14' },
      { name: 'Teknaf', place: 'Teknāf BD', date: '2023-11-14' },
      { name: 'Comilla', place: 'Comilla BD', date: '2023-11-15' },
      { name: 'Chittagong', place: 'Chattogram BD', date: '2023-11-15' },
    ],
  },
  {
    name: 'what a speaker of a play or an interview says behind a colon, as nothing that happened where their name is',
    text: 'On 13 November 2023 the mayor arrived in Dhaka.\n\nTeknaf: we have been there before.',
    date: '2023-11-24',
    stops: [{ name: 'Dhaka', place: 'Dhaka BD', date: '2023-11-13' }],
  },
  {
    name: 'a day that times with full stops part from what is told on it, and none of who reports',
    text: 'KYIV, Aug 23 - The minister arrived in Lviv on Friday at 7:30 a.m. and was greeted by a few students. He laid flowers at 9 a.m. and met the mayor. Because the roads were closed, he was driven to Rivne.\n\nThe envoy had come to Delhi in March.\n\n(Reporting by Anna Wrobel in Warsaw and Oleh Bondar in Odesa; editing by Paul Singh in London)',
    date: '2024-08-24',
    stops: [
      { name: 'Lviv', place: 'Lviv UA', date: '2024-08-23' },
      { name: 'Rivne', place: 'Rivne UA', date: '2024-08-23' },
    ],
  },
  {
    name: 'a town that was called as a larger one is today, and nothing of what is for tomorrow or of where nobody touched',
    text: 'Ragusa, 14th June 1874.\n\nOn the 12th I reached Ragusa. Yesterday I crossed to Lacroma. To-morrow I go on board for Spalato.\n\nTrieste, 19th June 1874.\n\nI landed at Trieste on the 18th. Fiume we did not touch.',
    stops: [
      { name: 'Ragusa', place: 'Dubrovnik HR', date: '1874-06-12' },
      { name: 'Lacroma', place: 'Lokrum HR', date: '1874-06-13' },
      { name: 'Ragusa', place: 'Dubrovnik HR', date: '1874-06-14' },
      { name: 'Trieste', place: 'Trieste IT', date: '1874-06-18' },
      { name: 'Trieste', place: 'Trieste IT', date: '1874-06-19' },
    ],
  },
  {
    name: 'what is later than something else, and no day after the one that was told',
    text: 'On 11 May 2024, a day later than the report says, we landed in Goma. On 12 May we went to Bukavu.',
    date: '2024-05-24',
    stops: [
      { name: 'Goma', place: 'Goma CD', date: '2024-05-11' },
      { name: 'Bukavu', place: 'Bukavu CD', date: '2024-05-12' },
    ],
  },
  {
    name: 'a journey, and not where somebody had been in another month before it',
    text: 'On Wednesday Duarte arrived in Warsaw. Duarte had visited Moscow in July, and Kyiv was angry. On Friday she arrived in Kyiv.',
    date: '2024-08-24',
    stops: [
      { name: 'Warsaw', place: 'Warsaw PL', date: '2024-08-21' },
      { name: 'Kyiv', place: 'Kyiv UA', date: '2024-08-23' },
    ],
  },
  {
    name: 'a town by its name of then, near which others are, and not the one that is called so today',
    text: 'On 23 December 1889 she landed at Hong Kong. On 25 December she went up to Canton, and on 26 December she was back in Hong Kong.',
    stops: [
      { name: 'Hong Kong', place: 'Hong Kong HK', date: '1889-12-23' },
      { name: 'Canton', place: 'Guangzhou CN', date: '1889-12-25' },
      { name: 'Hong Kong', place: 'Hong Kong HK', date: '1889-12-26' },
    ],
  },
];
