import { ENGLISH_REGIONS, ENGLISH_SHORT_FORMS } from './english-regions.ts';
import type { LanguageRules } from './language.ts';

/** Kinds of places that texts visit without a name. */
const VENUES = [
  'airport',
  'airfield',
  'airstrip',
  'air base',
  'naval base',
  'military base',
  'army base',
  'barracks',
  'plant',
  'factory',
  'works',
  'steelworks',
  'mill',
  'shipyard',
  'cannery',
  'brewery',
  'refinery',
  'workshop',
  'laboratory',
  'studio',
  'cooperative',
  'university',
  'campus',
  'college',
  'railway station',
  'train station',
  'bus station',
  'cosmodrome',
  'spaceport',
  'launch site',
  'oceanarium',
  'aquarium',
  'theatre',
  'theater',
  'palace',
  'cathedral',
  'church',
  'chapel',
  'mosque',
  'synagogue',
  'temple',
  'monastery',
  'convent',
  'museum',
  'hospital',
  'clinic',
  'health post',
  'health centre',
  'orphanage',
  'school',
  'kindergarten',
  'prison',
  'camp',
  'harbour',
  'cemetery',
  'memorial',
  'embassy',
  'stadium',
  'farm',
  'ranch',
  'plantation',
  'vineyard',
  'mine',
  'quarry',
  'dam',
  'power station',
  'lighthouse',
  'barn',
  'inn',
  'hotel',
  'village',
  'market',
  'warehouse',
  'depot',
];

/** Words in small letters that are no part of what a venue is called. */
const SMALL_WORDS =
  'for|of|in|at|on|to|from|with|by|and|or|near|outside|that|which|where|who|whose|when|run|built|some|beside|before|after|under|there|the|set|once|named|as|is|was|has|had|until|while|about|above|below|between';
/** Words after which "to" and "from" are followed by persons. */
const GIVING =
  'according|said|says|told|tell|spoke|speak|speaking|talk|talks|talked|talking|gave|given|give|wrote|written|write|writing|thanks|listened|listening|belongs|belonged|married|dedicated|addressed|letters?|messages?|news|word|known|attributed|tribute|introduced|presented|handed|sold|compared|nodded|pointed|waved|turned|heard|learned|learnt|came|engaged|next|similar|close|faithful|loyal|thank|sent|cabled|cable|telegram|telegraphed|read|showed|reads|lent|owed|seemed|apologi[sz]ed|explained|lost|bought|borrowed|quoted|quotation|opposed|according';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const PART = '(?:morning|afternoon|evening|night)';
/** Up to so many letters of the same sentence, without a new part of it. */
const few = (letters: number) => `[^.;:!?]{0,${letters}}`;
const before = (words: string, letters: number) => new RegExp(`\\b(?:${words})\\b${few(letters)}$`, 'i');

export const ENGLISH: LanguageRules = {
  language: 'en',
  notNames: new RegExp(
    `^(?:The|A|An|In|On|At|To|From|Of|For|By|With|After|Before|During|When|While|Where|As|But|And|Or|If|It|Its|He|His|She|Her|They|Their|We|Our|I|My|You|Your|This|That|These|Those|There|Then|Here|Now|Not|No|Nobody|Nothing|None|So|Such|Yet|Both|Each|Every|Everybody|Everything|Everyone|All|Some|Many|Much|Most|Few|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Next|Last|First|Second|Third|Later|Earlier|Also|Only|Even|Still|Once|Until|Since|Near|Over|Under|Up|Down|Between|Through|Across|Along|Behind|Beyond|Inside|Outside|Despite|Although|Though|Because|However|Meanwhile|Instead|What|Who|Why|How|Which|Whose|Away|Back|Today|Tomorrow|Yesterday|Tonight|Overnight|Originally|Apart|Another|Other|Others|Several|Please|Tell|Left|Made|Yes|Half|Part|Just|Never|Perhaps|Maybe|Around|About|Above|Below|Like|Against|Among|Without|Within|Whether|Soon|Again|Always|Too|Very|Well|Good|Dear|Sources|Officials|Diplomats|Observers|Members|People|Women|Men|Children|Students|Photo|Analysis|ANALYSIS|Mr|Mrs|Ms|Dr|Sir|Madam|President|Prime|Minister|King|Queen|Prince|Princess|Pope|General|Captain|Professor|Senator|Governor|Mayor|Secretary|Chancellor|Ambassador|Bishop|Archbishop|Cardinal|Father|Monsignor|Foreign|Defence|Defense|${WEEKDAY}s?|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Easter|Christmas|Whit|Lent|Ramadan)$`,
  ),
  titles:
    /\b(?:Mr|Mrs|Ms|Miss|Dr|Fr|Sir|Dame|Lord|Lady|President|Minister|King|Queen|Prince|Princess|Pope|General|Gen|Colonel|Col|Captain|Capt|Major|Maj|Lieutenant|Lieut|Lt|Sergeant|Admiral|Commander|Professor|Prof|Senator|Governor|Gov|Mayor|Secretary|Chancellor|Ambassador|Bishop|Archbishop|Cardinal|Father|Brother|Monsignor|Rabbi|Imam|Judge|Aunt|Auntie|Uncle|Cousin|cousin|brother|sister|spokesman|spokeswoman|named|called)\.?\s*$/,
  links: new Set('of the de la le les du des del di da do dos das el al upon on am an der sur y'.split(' ')),
  placeWords:
    /^(?:City|Town|Village|Island|Islands|Isle|Isles|Airport|International|Airfield|Air|Naval|Military|Base|University|College|Institute|Station|Railway|Junction|Port|Bay|Gulf|Harbour|Harbor|Haven|Region|Province|District|County|Parish|Cosmodrome|Spaceport|Peninsula|Territory|State|Department|Republic|Kingdom|Square|Street|Avenue|Road|Palace|Castle|Fort|River|Creek|Lake|Loch|Mount|Mountain|Mountains|Sea|Ocean|Strait|Channel|Canal|Valley|Hill|Hills|Head|Point|Cape|Beach|Desert|Delta|Forest|Park|Garden|Gardens|Green|Field|Stadium|Bridge|Tower|Gate|Temple|Mosque|Church|Cathedral|Abbey|Monastery|Museum|Hotel|Hospital|Camp|Market|Court|Courthouse|House|Hall|Landing|Ferry|Ford|Gap|Cross|Springs|Falls|North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Old|New|Greater|Great|Little|Grand|Royal|National|State|Federal|Technical|Medical|Botanic|Refugee)$/,
  facilities:
    /^(?:Airport|International|Airfield|Air|Base|University|College|Institute|Station|Port|Harbour|Harbor|Castle|Palace|Cathedral|Abbey|Museum|Stadium|Hospital|Camp|City|Town|District|Province|County|Region|Cosmodrome|Shipyard|Zoo|Market|Refugee)$/,
  kindAfter: new RegExp(
    `^ (?:(?:naval|air|military|army|refugee|railway|international|ferry|bus|train|research) )?(?:base|island|islands|peninsula|valley|district|province|region|prefecture|river|lake|bay|${VENUES.filter((kind) => !/^(?:village|market|inn|works)$/.test(kind)).join('|')})\\b`,
  ),
  madeOfPlaceWords:
    /^(?:Lake|Loch|Lough|Mount|Mt|Cape|Fort|Ft|Port|Camp|Isle|Point|Gulf|Bay|Strait|Straits|River|Villa|Château|Schloss|Rue|Plaza|Piazza|Place) \p{Lu}|^(?:University|Port|Bay|Gulf|Isle|Island|Church|Cathedral|Palace|Museum|Castle|Strait|Straits|Temple|Lake|Valley|Monastery|Abbey|Shrine|Basilica|Institute) of |\p{L} (?:Island|Islands|Airport|Airfield|Aerodrome|Air Base|Naval Base|Base|University|Station|Junction|Bay|Harbour|Harbor|Haven|Sound|Peninsula|Square|Street|Avenue|Road|Palace|Castle|Fort|River|Creek|Lake|Mountain|Mountains|Strait|Channel|Canal|Valley|Hill|Hills|Head|Beach|Desert|Delta|Forest|Park|Garden|Gardens|Green|Stadium|Bridge|Tower|Gate|Temple|Mosque|Cathedral|Abbey|Monastery|Museum|Hotel|Hospital|Market|Court-House|Courthouse|Landing|Ferry|Ford|Gap|Springs|Falls|Church|Cemetery|Cosmodrome|Spaceport|Shipyard|Dam|Glacier|Reef|Wharf|Dock|Docks|Fjord|Pass|Bluff|Bend|Cathedral|Basilica|Shrine|Pagoda|Lighthouse|County|Province|Oblast|Krai|Prefecture|Plantation|Mills?|Cross-Roads|Crossroads|Quay|Pier|Institute of Technology)$/u,
  notPlaces:
    /\b(?:Party|Ministry|Agency|Company|Council|Union|Bank|Army|Navy|Force|Forces|News|Times|Post|Press|Committee|Corporation|Association|Office|Parliament|Service|Group|Club|Community|Federation|Forum|Band|Orchestra|Committee|Congress|Senate|Commission|Organi[sz]ation|Assembly|League|Society|Foundation|Fund|Programme|Program|Conference|Summit|Treaty|Agreement|Act|Airlines?|Airways|Railways?|Brigade|Regiment|Corps|Division|Cavalry|Infantry|Battery|Volunteers|Militia|Department of|Bureau|Review|Courier|Herald|Gazette|Chronicle|Tribune|Observer|Mail|Telegraph|Journal|Cup|War|Games|Champions?|United|Rovers|Day|Week|Mass|Prize|Typhoon|Hurricane)\b/,
  prepositions:
    /\b(?:in|at|to|from|near|into|onto|for|through|via|of|off|around|round|outside|inside|across|towards?|on|upon|over|above|below|beyond|beside|between|reached|reaching|left|leaving|visited|visiting|toured|touring|entered|entering|crossed|crossing|past|by|along|behind|against|with|as far as|called|like|after|(?:stop|port|destination|call|leg) (?:was|is|were)|[Aa]nd then)\s+(?:the\s+|a\s+|nearby\s+|neighbou?ring\s+|central\s+|downtown\s+|historic\s+|old\s+|upper\s+|lower\s+|northern\s+|southern\s+|eastern\s+|western\s+|provincial\s+|(?:capital|port|city|town|village|island|state|province|district|hamlet|suburb|resort)\s+(?:city\s+)?(?:of\s+)?)*$/i,
  at: new RegExp(
    `\\b(?:in|at|near|reached|into|off|outside|around|round|visited|toured|left|called at|by way of|via|through|(?<!\\b(?:${GIVING})(?: \\p{L}+)? )(?:to|from)|(?:fort|village|town|city|port|island|isle|harbour|bay|mouth|ruins|coast|shores?|people|hamlet|parish|district|province) of|(?:stop|port|destination|call|leg) (?:was|is))\\s+(?:the\\s+)?(?:nearby\\s+|neighbou?ring\\s+|(?:port|city|town|village|island|province|district|hamlet|suburb)\\s+of\\s+)?$`,
    'iu',
  ),
  there:
    /\b(?:in|at|to|into|on|onto|aboard|reached|reaching|left|leaving|visited|visiting|toured|touring|entered|inspected)\s+(?:the\s+|nearby\s+|neighbou?ring\s+|(?:port|city|town|village|island)\s+of\s+)*$/i,
  peoples:
    /^(?:English|French|German|Spanish|Russian|Chinese|Japanese|Latin|Arabic|Greek|Hebrew|Welsh|Irish|Gaelic|Portuguese|Italian|Dutch|Polish|Korean|Hindi|Swahili|Parliament|Congress|Baedeker|God|Heaven|Mass|Nature|History|Government|Committee|Church|Council|Court|Bible|Army|Navy|Masses)$|(?:ish|ese|ians?|ism|ists?)$/,
  shortForms: ENGLISH_SHORT_FORMS,
  regions: ENGLISH_REGIONS,
  abbreviations:
    /\b(?:St|Ste|Mr|Mrs|Ms|Dr|Fr|Mt|Ft|Gen|Col|Capt|Maj|Lt|Lieut|Gov|Sen|Rep|Rev|No|vs|Prof|Sr|Jr|U\.S|U\.K|a\.m|p\.m|approx|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|\p{Lu})\.\s*$/u,
  clauses:
    /[;:—–“”"()]|,\s+(?=and\s+\p{Ll})|,\s+(?=(?:\p{Ll}+ed|was|were|has|had|left|went|came|flew|told|met|spoke)\b)|,\s+(?=(?:and\s+)?(?:but|who|whose|which|while|whereas|although|though|because|if|as)\b)|\s(?=(?:but|who|whose|whereas|although|though|because|if)\b)/giu,
  signs: [
    {
      where: 'before',
      pattern: before(
        'arriv(?:ed|ing|es|al)|land(?:ed|ing|s)|disembark(?:ed|ing)|stepped off|pulled in(?:to)?|touched down|dock(?:ed|ing)|anchor(?:ed|ing)|came ashore|put ashore|berthed|put in(?:to)?|tied up|made fast|moored|set (?:him|her|them|us|me) down|set foot|checked in(?:to)?|alight(?:ed|ing)|drew in(?:to)?|rolled in(?:to)?|steamed in(?:to)?|flew in(?:to)?|flown in(?:to)?|rode into|drove into|walked into|limped into|fetched up|turned up|showed up|got off|got in(?:to)?|made landfall|dropped anchor|came alongside|crossed into|ended up|wound up|woke (?:up )?in|awoke in|put up at|back (?:in|at)|found (?:himself|herself|themselves|ourselves|myself) (?:in|at)|welcomed to',
        60,
      ),
      weight: 2.3,
      why: 'words of arriving stand before it',
    },
    {
      where: 'before',
      pattern: before(
        'reach(?:ed|es|ing)|got to|got there|came to|came into|entered|made (?:it to|port at)|made (?:his|her|their|our|my) way to|descended (?:into|on)|set up camp',
        30,
      ),
      weight: 1.4,
      why: 'words of arriving stand before it',
    },
    {
      where: 'clause',
      pattern: before(
        'visit(?:ed|ing|s)?|tour(?:ed|ing|s)?|inspect(?:ed|ing|s)?|attend(?:ed|ing)|(?:was|were) shown|went round|spent|stay(?:ed|ing)|slept|rested|lodged|waited|lay (?:over )?|stood in|(?:was|were|been) (?:in|at|on)|stopp?(?:ed|ing)|call(?:ed|ing) (?:at|on)|halt(?:ed|ing)|paused|laid (?:a wreath|wreaths|flowers)|planted|looked (?:round|around|in|at)|saw|seen|explored|wandered|strolled|climbed|camp(?:ed|ing)|bivouacked|overnighted|toured|unveiled|inaugurated|handed over|cut the ribbon|knelt|lectured|sang|gave (?:a|the|his|her|their)|had (?:lunch|dinner|tea|breakfast|supper|coffee|talks|a|an)|changed (?:trains|planes|buses|horses)|refuel(?:l?ed|l?ing)|took on (?:coal|water|stores)|coaled',
        70,
      ),
      weight: 0.6,
      why: 'words of visiting stand before it',
    },
    {
      where: 'clause',
      pattern: before(
        'went|going|came|coming|flew|flown|sail(?:ed|ing)|drove|driven|driving|rode|ridden|riding|travel(?:l?ed|l?ing)|walk(?:ed|ing)|marched|cross(?:ed|ing)|(?:was|were) (?:driven|flown|taken|brought|carried|received|welcomed|met|guests?)|carried (?:him|her|them|us)|brought (?:him|her|them|us|me)|took (?:him|her|them|us|me|a|the)|return(?:ed|ing)|headed|moved|continued|proceeded|set (?:off|out|sail)|hurried|climbed|passed through|turned (?:off|up|in)|joined|boarded|home (?:to|in|again)|back (?:in|at|to)',
        60,
      ),
      weight: 0.9,
      why: 'words of going stand before it',
    },
    {
      where: 'clause',
      pattern: before(
        'left|leaving|depart(?:ed|ing|s|ure)?|set out|took off|farewell|slipped (?:our|the|his|her) lines|away from|sailed from|flew out of',
        40,
      ),
      weight: 1.8,
      why: 'words of leaving stand before it',
    },
    {
      where: 'clause',
      pattern: before(
        'met|meeting|meets|talks|talked|spoke|speaking|greeted|received|welcomed|dined|dinner|lunch|breakfast|ceremony|sign(?:ed|ing)|opened|opening|addressed|watched|play(?:ed|ing)|perform(?:ed|ing)|preached|prayed|presided|confirmed|celebrated|held|took place|concert|show|Mass|began|begun|ended|ending|started|stop|appointment|reception|beat|won|lost|drew|launched|ribbon|speech|lecture|reading|banquet|briefing|conference|summit|seminar|workshop|service|kicked off|opens|closes|concluded|welcomed',
        80,
      ),
      weight: 0.3,
      why: 'something happened there',
    },
    {
      where: 'close',
      pattern: /\b(?:in|at|on|aboard)\s+(?:the\s+)?$/i,
      weight: 0.8,
      why: '“in” or “at” stands before it',
    },
    {
      where: 'before',
      pattern: /^(?:\W*(?:In|At|On|From|Near|Then|Off)\s+(?:the\s+)?|\W*)$/,
      weight: 0.6,
      why: 'the sentence begins there',
    },
    {
      where: 'clause',
      pattern:
        /\b(?:he|she|they|we|I|his|her|their|our|the (?:delegation|party|group|team|band|crew|visitors?|travellers?|minister|president|pope|bishop|envoy|chief|ship|boat|train|train|plane|bus|tour|visit|trip|journey))\b/i,
      weight: 0.8,
      why: 'somebody is told of',
    },
    {
      where: 'clause',
      pattern:
        /\b(?:was|were) for\s+$|\b[Ss]o to\s+$|\bthe turn of\s+$|\b(?:stop|leg|station|appointment|call)s? (?:was|were|came)?\s*(?:in|at|on|to)?\s*(?:the\s+)?$|^\W*And then\s+$/,
      weight: 2.6,
      why: 'it is called a stop',
    },
    {
      where: 'after',
      pattern:
        /^(?:,[^,.;:]{0,60},)?,?\s+(?:where|to which|from which)\s+(?:he|she|they|we|I|the|his|her|their|our|a)\b/i,
      weight: 1,
      why: 'what happened there is told',
    },
    {
      where: 'after',
      pattern:
        /^[^.;:!?]{0,40}\b(?:the same (?:day|night|evening)|at (?:dawn|noon|midnight|last)|by (?:noon|nightfall|breakfast))\b/i,
      weight: 0.6,
      why: 'a time is told with it',
    },
    {
      where: 'clause',
      pattern: before(
        "will|would|shall|'ll|plans?|planned|planning|due|expected|scheduled|hope[sd]?|hoped|hoping|intend(?:s|ed)?|invited|invitation|might|may (?:yet |also )?(?:be|have|go|come|visit)|could|should|ought|was to|were to|is to|are to|wished|wanted|asked|promised|meant to|meaning to|supposed|going to|talked of|talk of|news of|dream(?:t|ed) of|thought of|spoke of|pencilled|looked forward",
        80,
      ),
      weight: -4,
      why: 'it was only planned',
      voids: true,
    },
    {
      where: 'sentence',
      pattern:
        /\b(?:cancelled|canceled|called off|abandoned|postponed|dropped|declined|ruled out|too (?:high|rough|late)|in vain|did not go|didn't go|never (?:saw|went|reached|got))\b/i,
      weight: -0.9,
      why: 'something did not happen',
    },
    {
      where: 'clause',
      pattern: before(
        "not|never|nor|without|instead of|rather than|refused|denied|avoided|skipped|no longer|none|nobody|no one|n't|n’t|neither",
        60,
      ),
      weight: -1.2,
      why: 'it is denied',
      voids: true,
    },
    {
      where: 'clause',
      pattern: before(
        'born|grew up|native|lives?|lived|comes?|relations?|war|attack(?:s|ed)?|sanctions|weapons|shells|troops|invasion|exports?|trade|ties|visit by|consul|ambassador|envoy|sister|brother|mother|cousin|friend|predecessors?|founded|famous|known|professor|students?|team|party|band|company|government|people|merchant|collector|midwife|man|woman|couple|farmers|traders|parents|somebody|someone|others|those|passengers|descendants|correspondent|reporters?|like|than|between',
        35,
      ),
      weight: -1.5,
      why: 'it belongs to somebody or something',
    },
    {
      where: 'clause',
      pattern: /^\W*(?:who|whose|which|while|whereas|although|though|because|if|as)\b/i,
      weight: -2.7,
      why: 'it stands in a clause of its own',
    },
    {
      where: 'sentence',
      pattern:
        /\b(?:predecessors?|years? (?:ago|earlier|before)|decades? ago|centur(?:y|ies)|last (?:year|summer|winter|spring|autumn)|next (?:year|month|week|summer|spring|winter|autumn))\b/i,
      weight: -2.1,
      why: 'another time is told of',
    },
    {
      where: 'close',
      pattern:
        /\b(?:towards?|bound for|for|of|than|like|as|between|against|with|and|about|by way of|via|(?:stop|port|destination|call|leg) (?:was|is))\s+(?:the\s+)?$/i,
      weight: -0.5,
      why: 'it only says where something else is',
    },
    {
      where: 'clause',
      pattern:
        /\b(?:left|leaving|depart(?:ed|ing)?|sailed|set out|set off|bound|took off|flew|fly|flying)\b[^.;:]{0,40}\bfor (?:the )?$/i,
      weight: -1.2,
      why: 'it is where the way would lead',
    },
    {
      where: 'close',
      pattern:
        /\b(?:cit(?:y|ies)|place|towns?|countr(?:y|ies)|capital|region|port|people|man|woman|men|women|one|ones|largest|oldest|biggest|smallest|coast|home|house|cousin|friends?) (?:in|on|of)\s+(?:the\s+)?$/i,
      weight: -1,
      why: 'it only says where something else is',
    },
    {
      where: 'close',
      pattern:
        /\b(?:plane|flight|aircraft|airliner)\s+(?:to|for)\s+$|\bon (?:the|his|her|their|our) way to\s+$/i,
      weight: -2,
      why: 'it is where the way would lead',
    },
    {
      where: 'close',
      pattern:
        /\b(?:parish|chamber|ministry|office|headquarters|embassy|consulate|company|bank|congregation|brewery|college|shop|firm|factory|plant|club|school|dealer|lawyer|doctor)s?\s+(?:of \p{L}+\s+)?in\s+$/iu,
      weight: -2.4,
      why: 'it only says where something else is',
    },
    {
      where: 'close',
      pattern:
        /\b(?:near|off|kilomet(?:re|er)s? (?:from|off|north|south|east|west)(?: of)?|miles (?:from|off|north|south|east|west)(?: of)?|not far from|outside|from|north of|south of|east of|west of|above|opposite)\s+(?:the\s+)?$/i,
      weight: -1.1,
      why: 'it only says where something else is',
    },
    {
      where: 'after',
      pattern:
        /^(?:['’]s\b|\s+(?:said|says|has|had|announced|denied|denies|warned|wants|wanted|hopes|fears|insists|insisted|accused|rejects|rejected|agreed|refused|welcomed|thinks|needs|is|was|did|does|will|would|and \p{Lu}\p{L}+ (?:agreed|said|have|had))\b)/u,
      weight: -1.8,
      voids: true,
      why: 'it stands for those who govern or act there',
    },
    {
      where: 'after',
      pattern:
        /^(?:-(?:based|born|built|led|controlled|style)|[^.;]{0,40}\b(?:(?:is|are|was|were) (?:expected|due|scheduled|to (?:meet|visit|arrive|hold|attend|speak|have))|next (?:week|month|year|summer|spring)))\b/i,
      weight: -1.2,
      why: 'it was only planned',
    },
  ],
  lies: /^(?:,?\s+(?:in|at|on|outside|near|inside|within|off)\s+(?:the\s+)?(?:[\p{L}-]+\s+){0,3}(?:of\s+)?(?:the\s+)?|,\s+(?:in\s+|on\s+|the capital of\s+)?)$/u,
  venues: new RegExp(
    `\\b(?:an?)\\s+(?:(?!(?:${SMALL_WORDS})\\b)[\\p{L}’'-]+\\s+){0,3}?(${VENUES.join('|')})(?=[,.;:!?)”"]|\\s+(?:${SMALL_WORDS})\\b|$)`,
    'giu',
  ),
  calendar: {
    months: [
      'January|Jan',
      'February|Feb',
      'March|Mar',
      'April|Apr',
      'May',
      'June|Jun',
      'July|Jul',
      'August|Aug',
      'September|Sept|Sep',
      'October|Oct',
      'November|Nov',
      'December|Dec',
    ],
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    dates: [
      '\\b(?<ordinal>ORDINAL) (?:day )?of (?<month>MONTH)\\b(?:,? (?<year>\\d{4}))?',
      '(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)? (?<month>MONTH)\\b(?:\\.?,? (?<year>\\d{4}))?',
      '(?<month>MONTH)\\b\\.? (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:)(?:, (?<year>\\d{4}))?',
      '\\b(?:the|inst\\.|of) (?<day>\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:century|floor|anniversary|birthday|parallel|minute|round|time|Regiment|Infantry|Cavalry|Corps|Brigade|Division))(?: (?:instant|inst\\.?))?',
    ],
    monthOfYear:
      '\\b(?:in|In|during) (?:early |mid-|late )?(?<month>MONTH)\\b(?:,? (?<year>\\d{4}))?(?! \\d)',
    weekday: `\\b(?<told>(?:on |On )?(?:the|that) (?:following |next |same )?|(?:the )?(?:following|next) )?(?<last>last )?(?<name>WEEKDAY)\\b(?<week> of last week)?`,
    steps: [
      {
        pattern:
          /\bthe (?:day|night|evening) before(?! (?:the|his|her|their|a)\b)|\bthe (?:previous|preceding) (?:day|night|evening)\b/gi,
        days: -1,
        from: 'told',
      },
      {
        pattern: new RegExp(
          `\\b(?:the )?(?:next|following) (?:day|${PART})\\b|\\bthe day after(?! (?:the|his|her|their|a|tomorrow)\\b)|\\b(?:the )?(?:next|following) day\\b|\\bthe morrow\\b`,
          'gi',
        ),
        days: 1,
        from: 'told',
      },
      {
        pattern:
          /\b(COUNT|\d{1,2}) (?:days?|nights?|mornings?) (?:later|afterwards?|after(?! (?:the|his|her|their|a)\b)|on\b)/gi,
        days: 1,
        from: 'told',
      },
      {
        pattern: /\b(COUNT|\d{1,2}) days? (?:earlier|before(?! (?:the|his|her|their|a)\b)|previously)/gi,
        days: -1,
        from: 'told',
      },
      { pattern: /\b(COUNT) weeks? (?:later|afterwards?)\b/gi, days: 7, from: 'told' },
      { pattern: /\ba fortnight (?:later|afterwards?)\b/gi, days: 14, from: 'told' },
      {
        pattern: new RegExp(
          `\\b(?:the|on the) same (?:day|${PART})\\b|\\b(?:later |earlier )?(?:that|same) (?:day|${PART})\\b|(?<!\\bat \\w+ )\\bin the (?:morning|afternoon|evening)\\b`,
          'gi',
        ),
        days: 0,
        from: 'told',
      },
      { pattern: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/gi, days: 0, from: 'report' },
      { pattern: /\b(?:yesterday|last night)\b/gi, days: -1, from: 'report' },
    ],
    counts: [
      'a|one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
    ],
    ordinals: (
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
      'sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth ' +
      'twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'
    ).split(' '),
    notOn:
      /\b(?:from|between|since|until|till|before|after|every|each|born|died|founded)\s+(?:on\s+)?(?:the\s+)?$/i,
  },
};
