import { ENGLISH_ABSENCE } from './english-absence.ts';
import { ENGLISH_CALENDAR } from './english-calendar.ts';
import { ENGLISH_PRESENCE } from './english-presence.ts';
import { ENGLISH_PURPOSES } from './english-purposes.ts';
import { ENGLISH_SHORT_FORMS } from './english-short-forms.ts';
import type { LanguageRules } from './language.ts';

// Where any letter will do, the patterns say what is no space: a class of all letters is dear to compile, most of all for any case.

/** Kinds of places that texts visit without a name: where things are made and grown, where people come and go, learn, pray, meet and sleep. */
const VENUES = [
  'plant|factory|works|steelworks|gasworks|waterworks|mill|sawmill|foundry|smelter|tannery|bakery|dairy|distillery|brewery|winery|cannery|refinery|workshop|laboratory|studio|data centre|data center|call centre|call center|cooperative',
  'farm|ranch|homestead|plantation|tea estate|sugar estate|rubber estate|vineyard|orchard|nursery|greenhouse|hatchery|slaughterhouse|barn|sheep station|cattle station|mine|colliery|quarry|oil field|gas field|oilfield|dam|power station|pumping station|solar park|warehouse|depot|market',
  'airport|airfield|airstrip|heliport|railway station|train station|bus station|harbour|shipyard|boatyard|dockyard|dry dock|wharf|pier|jetty|container terminal|ferry terminal|cruise terminal|oil terminal|lighthouse|cosmodrome|spaceport|launch site|border post|border crossing|customs post|checkpoint',
  'air base|naval base|military base|army base|barracks|garrison|outpost|firebase|fort|fortress|citadel|prison|police station|fire station|camp',
  'university|campus|college|school|kindergarten|library|museum|art gallery|observatory|research station|field station|weather station|whaling station|research centre|research center|training centre|training center|oceanarium|aquarium',
  'hospital|clinic|dispensary|health post|health centre|health center|leper colony|sanatorium|nursing home|orphanage|community centre|community center|cultural centre|cultural center',
  'cathedral|church|chapel|mosque|synagogue|temple|pagoda|gurdwara|shrine|monastery|convent|mission station|cemetery|tomb|memorial',
  'theatre|theater|concert hall|opera house|sports hall|gymnasium|stadium|village hall|community hall|courthouse|embassy|palace',
  'inn|hotel|hostel|lodge|guest house|guesthouse|rest house|boarding house|bungalow|caravanserai|mountain hut|village',
].flatMap((kinds) => kinds.split('|'));

/** Words in small letters that are no part of what a venue is called. */
const SMALL_WORDS =
  'an?|for|of|in|at|on|to|from|with|by|and|or|near|outside|that|which|where|who|whose|when|run|built|some|beside|before|after|under|there|the|set|once|named|as|is|was|has|had|until|while|about|above|below|between';
/** Any of some kinds of places with the words that say more of it: "busy railway station". The kind is the first group. */
const venueOf = (kinds: readonly string[]) =>
  `(?:(?!(?:${SMALL_WORDS})\\b)[^\\s,.;:!?()“”"]+\\s+){0,3}?${kindOf(kinds)}`;
const kindOf = (kinds: readonly string[]) =>
  `(${kinds.join('|')})(?=[,.;:!?)”"]|\\s+(?:${SMALL_WORDS})\\b|$)`;
const VENUE = venueOf(VENUES);
/** What has a name before it in small letters, or stands in a town, and is none itself. */
const NAMED_VENUES = VENUES.filter((kind) => !/^(?:village|market|inn|works|pier|wharf|jetty)$/.test(kind));
/** What a town is said to have by its name. */
const IN_TOWN = [...NAMED_VENUES, 'town hall', 'city hall'];
/** What a town has one of, and what is not called after the place where it is, as a mine or a temple may be. */
const OF_TOWN = IN_TOWN.filter((kind) =>
  /^(?:airport|university|railway station|train station|theatre|theater|cathedral|synagogue|museum|hospital|harbour|cemetery|stadium|town hall|city hall)$/.test(
    kind,
  ),
);
/** What says of several which one is meant. */
const WHICH =
  "presidential|royal|imperial|national|government|state|governor[’']s|archbishop[’']s|war|genocide|holocaust";
/** What a town has one of, alone or by a word that says which one. */
const UNSAID = `(?:(?:${WHICH}) )?(?<kind>cathedral|parliament|city hall|town hall|(?:foreign|defen[cs]e) ministry|university|mausoleum|grand mosque|synagogue|(?<=(?:${WHICH}) )(?:palace|museum|library|theatre|theater|cemetery|residence|guest house|memorial))`;

/** Words after which "to" and "from" are followed by persons. */
const GIVING =
  'according|said|says|told|tell|spoke|speak|speaking|talk|talks|talked|talking|gave|given|give|wrote|written|write|writing|thanks|listened|listening|belongs|belonged|married|dedicated|addressed|letters?|messages?|news|word|known|attributed|tribute|introduced|presented|handed|sold|compared|nodded|pointed|waved|turned|heard|learned|learnt|came|engaged|next|similar|close|faithful|loyal|thank|sent|cabled|cable|telegram|telegraphed|read|showed|reads|lent|owed|seemed|apologi[sz]ed|explained|lost|bought|borrowed|quoted|quotation|opposed|according';
/** What notes say that was done. */
const DONE =
  '(?:meetings?|visits?|briefings?|debriefings?|talks?|interviews?|focus groups?|courtesy call|distribution|assessment|inspection|survey|training|workshop|market|market day|office day|rest day|data entry)';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

/** An office or a calling with what it is of: "foreign minister", "governor of the Primorye region". */
const OFFICE =
  "(?:(?!(?:the|an?|and|of|in|at|by|with|to|who) )[\\p{L}’'-]+ ){0,4}?(?:\\p{L}+-)?(?:minister|president|premier|chancellor|governor|mayor|ambassador|envoy|consul|secretary|chair(?:man|woman)?|director|head|chief|leader|commander|king|queen|prince|princess|emperor|empress|sultan|pope|bishop|archbishop|cardinal|patriarch|general|admiral|captain|colonel|senator|judge|professor|rector|principal|editor|reporter|correspondent|journalist|spokes(?:man|woman|person)|novelist|writer|author|poet|painter|composer|conductor|engineer|scientist|architect|explorer|missionary|merchant|interpreter|physician|abbot)(?: (?:of|for|to) [^,.;:()\n]{2,50})?";

export const ENGLISH: LanguageRules = {
  language: 'en',
  example:
    'LONDON, 3 March — The minister, Mr John Smith, arrived in Paris on Sunday and visited an aircraft plant near Lyon, France. The day before, they had left St. Petersburg for Athens, Ga., where the party met at the University of Georgia; “London said nothing,” he told them. He will go to Oslo in April 2025, but Jane Doe, who was born in Bergen, stayed at Lake Como. At Easter we sailed from Port Said to Aden and Suez.',
  editorsNote:
    /^[^\p{L}\n]*(?:(?:additional )?(?:reporting|editing|(?<=\()writing)(?: and \p{L}+)? by \p{L}|(?:corrections?|clarifications?|corrigend(?:um|a)|errat(?:um|a))(?: and (?:corrections?|clarifications?))?(?:[:.—–-]| \(| ?\d|,? \p{Lu}\p{L}+ \d| made | appended|$)|(?:a|this|the following) (?:correction|clarification) (?:was|has been|is) |editors?(?:’|'|‘)?s?(?:’|')? note\b|(?:this|the|a|an) (?:(?:earlier|previous|original|prior|first) version of (?:this|the|our)|(?:article|story|report|post|piece|page|dispatch|headline|text)(?: above)? (?:was|has been|is) (?:\p{L}+ )?(?:amended|corrected|updated|edited|revised|clarified|changed)\b)|(?:because of|due to) an? (?:editing|reporting|production|typing) error|we have (?:corrected|amended) (?:this|the) )/iu,
  notNames: new RegExp(
    `^(?:The|A|An|In|On|At|To|From|Of|For|By|With|After|Before|During|When|While|Where|As|But|And|Or|If|It|Its|He|His|She|Her|They|Their|We|Our|I|My|You|Your|This|That|These|Those|There|Then|Here|Now|Not|No|Nobody|Nothing|None|So|Such|Yet|Both|Each|Every|Everybody|Everything|Everyone|All|Some|Many|Much|Most|Few|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Next|Last|First|Second|Third|Later|Earlier|Also|Only|Even|Still|Once|Until|Since|Near|Over|Under|Up|Down|Between|Through|Across|Along|Behind|Beyond|Inside|Outside|Despite|Although|Though|Because|However|Meanwhile|Instead|What|Who|Why|How|Which|Whose|Away|Back|Today|Tomorrow|Yesterday|Tonight|Overnight|Originally|Apart|Another|Other|Others|Several|Please|Tell|Left|Made|Yes|Half|Part|Just|Never|Perhaps|Maybe|Around|About|Above|Below|Like|Against|Among|Without|Within|Whether|Soon|Again|Always|Too|Very|Well|Good|Dear|Sources|Officials|Diplomats|Observers|Members|People|Women|Men|Children|Students|Photo|Analysis|ANALYSIS|Mr|Mrs|Ms|Dr|Sir|Madam|President|Prime|Minister|King|Queen|Prince|Princess|Pope|General|Captain|Colonel|Major|Lieutenant|Lieut|Sergeant|Corporal|Privates?|Surgeon|Commodore|Reverend|Judge|Honorable|Professor|Senator|Governor|Mayor|Secretary|Chancellor|Ambassador|Bishop|Archbishop|Cardinal|Father|Monsignor|Foreign|Defence|Defense|${WEEKDAY}s?|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Whit)$`,
  ),
  titles:
    /\b(?:Mr|Mrs|Ms|Miss|Dr|Fr|Sir|Dame|Lord|Lady|President|Minister|King|Queen|Prince|Princess|Pope|General|Gen|Colonel|Col|Captain|Capt|Major|Maj|Lieutenant|Lieut|Lt|Sergeant|Corporal|Privates?|Surgeon|Admiral|Commodore|Commander|Reverend|Rev|Honorable|Hon|Professor|Prof|Senator|Governor|Gov|Mayor|Secretary|Chancellor|Ambassador|Bishop|Archbishop|Cardinal|Father|Brother|Monsignor|Rabbi|Imam|Judge|Aunt|Auntie|Uncle|Cousin|cousin|brother|sister|spokesman|spokeswoman|named|called)\.?\s*$|\b[A-DF-MO-RT-VX-Z]\. $/,
  roles: {
    before: new RegExp(`\\b[Tt]he (${OFFICE}), $`, 'u'),
    after: new RegExp(`^, (?:(?:the|a|an) )?(${OFFICE})(?=[,.;:)]|$)`, 'u'),
  },
  shortened: /^(?:St|Mt|Ft|Pt|Ste)$/,
  writtenOut: [
    [/^St\.?\s/, 'Saint '],
    [/^Ste\.?\s/, 'Sainte '],
    [/^Ft\.?\s/, 'Fort '],
    [/^Mt\.?\s/, 'Mount '],
  ],
  mayBegin: /\b(The|King|Queen|Prince|Princess|Lord|General|Mayor) $/,
  article: /\bthe $/i,
  links: new Set('of the de la le les du des del di da do dos das el al upon on am an der sur y'.split(' ')),
  mayPart: new Set('upon on am an sur'.split(' ')),
  placeWords:
    /^(?:City|Town|Village|Island|Islands|Isle|Isles|Airport|International|Airfield|Air|Naval|Military|Base|University|College|Institute|Station|Railway|Junction|Port|Bay|Gulf|Harbour|Harbor|Haven|Region|Province|District|County|Parish|Cosmodrome|Spaceport|Peninsula|Territory|State|Department|Republic|Kingdom|Square|Street|Avenue|Road|Palace|Castle|Fort|River|Creek|Lake|Loch|Mount|Mountain|Mountains|Sea|Ocean|Strait|Channel|Canal|Valley|Hill|Hills|Head|Point|Cape|Beach|Desert|Delta|Forest|Park|Garden|Gardens|Green|Field|Stadium|Bridge|Tower|Gate|Temple|Mosque|Church|Cathedral|Abbey|Monastery|Museum|Hotel|Hospital|Camp|Market|Court|Courthouse|House|Hall|Landing|Ferry|Ford|Gap|Cross|Springs|Falls|North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Old|New|Greater|Great|Little|Grand|Royal|National|State|Federal|Technical|Medical|Botanic|Refugee)$/,
  facilities:
    /^(?:Airport|International|Airfield|Air|Base|University|College|Institute|Station|Port|Harbour|Harbor|Castle|Palace|Cathedral|Abbey|Museum|Stadium|Hospital|Camp|City|Town|District|Province|County|Region|Cosmodrome|Shipyard|Zoo|Market|Refugee)$/,
  kindAfter: new RegExp(
    `^ (?:(?:naval|air|military|army|refugee|railway|international|ferry|bus|train|research) )?(?:base|island|islands|peninsula|valley|district|province|region|prefecture|river|lake|bay|${NAMED_VENUES.join('|')})\\b`,
  ),
  madeOfPlaceWords:
    /^(?:Lake|Loch|Lough|Mount|Mt|Cape|Fort|Ft|Port|Camp|Isle|Point|Gulf|Bay|Strait|Straits|River|Villa|Château|Schloss|Rue|Plaza|Piazza|Place) \p{Lu}|^(?:University|Port|Bay|Gulf|Isle|Island|Church|Cathedral|Palace|Museum|Castle|Strait|Straits|Temple|Lake|Valley|Monastery|Abbey|Shrine|Basilica|Institute) of |\p{L} (?:Island|Islands|Airport|Airfield|Aerodrome|Air Base|Naval Base|Base|University|Station|Junction|Bay|Harbour|Harbor|Haven|Sound|Peninsula|Square|Street|Avenue|Road|Palace|Castle|Fort|River|Creek|Lake|Mountain|Mountains|Strait|Channel|Canal|Valley|Hill|Hills|Head|Beach|Desert|Delta|Forest|Park|Garden|Gardens|Green|Stadium|Bridge|Tower|Gate|Temple|Mosque|Cathedral|Abbey|Monastery|Museum|Hotel|Hospital|Market|Court-House|Courthouse|Landing|Ferry|Ford|Gap|Springs|Falls|Church|Cemetery|Cosmodrome|Spaceport|Shipyard|Dam|Glacier|Reef|Wharf|Dock|Docks|Fjord|Pass|Bluff|Bend|Cathedral|Basilica|Shrine|Pagoda|Lighthouse|County|Province|Oblast|Krai|Prefecture|Plantation|Mills?|Cross-Roads|Crossroads|Quay|Pier|Institute of Technology)$/u,
  notPlaces:
    /\b(?:Party|Ministry|Agency|Company|Council|Union|Bank|Army|Navy|Force|Forces|News|Times|Post|Press|Committee|Corporation|Association|Office|Parliament|Service|Group|Club|Community|Federation|Forum|Band|Orchestra|Committee|Congress|Senate|Commission|Organi[sz]ation|Assembly|League|Society|Foundation|Fund|Programme|Program|Conference|Summit|Treaty|Agreement|Act|Airlines?|Airways|Railways?|Brigade|Regiment|Corps|Division|Cavalry|Infantry|Battery|Volunteers|Militia|Department of|Bureau|Review|Courier|Herald|Gazette|Chronicle|Tribune|Observer|Mail|Telegraph|Journal|Cup|War|Games|Champions?|United|Rovers|Day|Week|Mass|Prize|Typhoon|Hurricane)\b/,
  ofLand: /^of$/,
  prepositions:
    /\b(?:in|at|to|from|near|into|onto|for|through|via|of|off|around|round|outside|inside|across|towards?|on|upon|over|above|below|beyond|beside|between|reached|reaching|left|leaving|visited|visiting|toured|touring|entered|entering|crossed|crossing|past|by|along|behind|against|with|as far as|called|like|after|(?:stop|port|destination|call|leg) (?:was|is|were)|[Aa]nd then)\s+(?:the\s+|a\s+|nearby\s+|neighbou?ring\s+|central\s+|downtown\s+|historic\s+|old\s+|upper\s+|lower\s+|northern\s+|southern\s+|eastern\s+|western\s+|provincial\s+|(?:capital|port|city|town|village|island|state|province|district|hamlet|suburb|resort)\s+(?:city\s+)?(?:of\s+)?)*$/i,
  at: new RegExp(
    `\\b(?:in|at|near|reached|into|off|outside|around|round|visited|toured|left|called at|by way of|via|through|(?<!\\b(?:${GIVING})(?: [^ ]+)? )(?:to|from)|(?:fort|village|town|city|port|island|isle|harbour|bay|mouth|ruins|coast|shores?|people|hamlet|parish|district|province) of|(?:stop|port|destination|call|leg) (?:was|is))\\s+(?:the\\s+)?(?:nearby\\s+|neighbou?ring\\s+|(?:port|city|town|village|island|province|district|hamlet|suburb)\\s+of\\s+)?$`,
    'i',
  ),
  there:
    /\b(?:in|at|to|into|on|onto|aboard|reached|reaching|left|leaving|visited|visiting|toured|touring|entered|inspected)\s+(?:the\s+|nearby\s+|neighbou?ring\s+|(?:port|city|town|village|island)\s+of\s+)*$/i,
  joined: /^(?:,\s+(?:and\s+)?|\s+and\s+|\s*[(/]\s*)$/,
  explained: /^,\s+(?:in\b|\p{Lu})/u,
  inArea: /^(?:(?:,|\s*\()\s*(?:in\s+|the\s+)?|,?\s+in\s+(?:the\s+)?(?:\p{L}+\s+){0,3})$/u,
  peoples:
    /^(?:Easter|Christmas|Whitsun|Lent|Ramadan|War|Union|Treasury|English|French|German|Spanish|Russian|Chinese|Japanese|Latin|Arabic|Greek|Hebrew|Welsh|Irish|Gaelic|Portuguese|Italian|Dutch|Polish|Korean|Hindi|Swahili|Parliament|Congress|Baedeker|God|Heaven|Mass|Nature|History|Government|Committee|Church|Council|Court|Bible|Army|Navy|Masses)$/,
  peopleEndings: /(?:ish|ese|ians?|ism|ists?)$/,
  shortForms: ENGLISH_SHORT_FORMS,
  abbreviations:
    /\b(?:St|Ste|Mr|Mrs|Ms|Dr|Fr|Mt|Ft|Gen|Col|Capt|Maj|Lt|Lieut|Gov|Sen|Rep|Rev|No|vs|Prof|Sr|Jr|U\.S|U\.K|a\.m|p\.m|approx|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|\p{Lu})\.\s*$/u,
  clauses:
    /[;:—–“”"()]|,\s+(?=and\s)|,\s+(?=(?:[^\s,.;:]+ed|was|were|has|had|left|went|came|flew|told|met|spoke)\b)|,\s+(?=(?:and\s+)?(?:but|who|whose|which|while|whereas|although|though|because|if|as)\b)|\s(?=(?:but|who|whose|whereas|although|though|because|if)\b)/gi,
  signs: [...ENGLISH_PRESENCE, ...ENGLISH_ABSENCE],
  notes: {
    going:
      /^\W*(?:[^\s.;:!?]+ )?(?:(?:flight|drive|transfer|return|train|bus|boat|ferry|helicopter|convoy|walk|ride|travel|move|visit|departure)\b[^.;:!?()]{0,60} to|by (?:[^\s.;:!?]+ ){1,3}to|(?:overnight|night|stay|stop|arrival|evening) (?:[^\s.;:!?]+ ){0,3}?(?:in|at)|departure (?:[^\s.;:!?]+ ){0,3}?from)\s+(?:the )?$/i,
    doing: new RegExp(`^\\W*(?:[^\\s.;:!?]+ ){0,2}?${DONE}\\b[^.;:!?()]{0,80} (?:in|at)\\s+(?:the )?$`, 'i'),
    labelled: new RegExp(`^(?: \\([^()\\n]{1,60}\\))?: (?:[^\\s.;:!?]+ ){0,2}?${DONE}\\b`, 'i'),
  },
  wholeJourney:
    /\b(?:tour|trip|journey|swing|travels|cruise|visit|mission|pilgrimage) (?:to|of|in|through|across|round) (?:the )?(?:\p{Lu}[^,.;:!?]{0,40}(?:,| and) (?:the )?)*$/u,
  lies: /^(?:,?\s+(?:(?:some|about|around|nearly|almost|just)\s+)?(?:an?|half an|[\d.,]+|\p{Ll}+)\s+(?:kilomet(?:re|er)s?|km|miles?|hours?|minutes)(?:[’']s? (?:drive|walk|flight|ride))?\s+(?:away\s+)?(?:outside|from|off|above|below|beyond|up ?river from|down ?river from|(?:to the\s+)?(?:north|south|east|west|inland)(?:-?(?:east|west))?\s+(?:of|from))\s+(?:the\s+)?|,?\s+(?:in|at|on|outside|near|inside|within|off)\s+(?:the\s+)?(?:[\p{L}-]+\s+){0,3}(?:of\s+)?(?:the\s+)?|,\s+(?:in\s+|on\s+|(?:the|an?)\s+(?:[\p{L}-]+\s+){1,4}(?:of|in|on)\s+(?:the\s+)?)?)$/u,
  inTown:
    /^,?\s+(?:in|inside|within)\s+(?:(?:central|downtown)\s+|the\s+(?:centre|center|heart|(?:(?:capital|port|provincial|industrial|eastern|western|northern|southern)\s+)?(?:city|town|capital|port))\s+(?:of\s+)?)?$/,
  venues: new RegExp(`\\b(?:an?)\\s+${VENUE}`, 'gi'),
  ofTown: new RegExp(`^['’]s\\s+${VENUE}`, 'i'),
  unsaidVenues: new RegExp(
    `\\b(?:at|to|into|in|inside|visit(?:ed|ing)|tour(?:ed|ing)|inspect(?:ed|ing)|enter(?:ed|ing)|reached|left|outside) the (?<named>${UNSAID})(?=[,.;:!?)”]|\\s+(?:and|where|with|on|by|for|to|before|after|while|until|lasted|when|as|they|he|she|in the (?:morning|afternoon|evening))\\b|$)`,
    'giu',
  ),
  kindInName: new RegExp(
    `\\s(${[...NAMED_VENUES, 'bridge', 'square', 'park', 'castle', 'house', 'abbey', 'port', 'penitentiary'].join('|')})$`,
    'i',
  ),
  behindTown: new RegExp(`^\\s+(?:(?:central|main|state|military|railway)\\s+)?${kindOf(IN_TOWN)}`),
  beforeTown: [
    new RegExp(`\\b[Tt]he\\s+(${venueOf(IN_TOWN)})\\s+in\\s+(?:(?:central|downtown)\\s+)?$`),
    new RegExp(`\\b[Tt]he\\s+(${venueOf(OF_TOWN)})\\s+of\\s+$`),
  ],
  purposes: ENGLISH_PURPOSES,
  calendar: ENGLISH_CALENDAR,
};
