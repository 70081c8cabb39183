import { ENGLISH_REGIONS } from './english-regions.ts';

/**
 * What the engine has to know of English: kept apart, so that another language is another file of this shape.
 */
export interface LanguageRules {
  /** Words that begin a sentence with a capital and are no name. */
  readonly notNames: RegExp;
  /** Days and months. */
  readonly calendar: RegExp;
  /** What stands before the name of a place at which something is. */
  readonly at: RegExp;
  /** What stands before the name of a place that somebody is at, goes to or comes from. */
  readonly prepositions: RegExp;
  /** What says that somebody was there, before the name; the stronger first. */
  readonly visits: readonly { readonly pattern: RegExp; readonly weight: number; readonly why: string }[];
  /** What says that nobody was there, or not yet, or that only a name was used. */
  readonly denials: readonly { readonly pattern: RegExp; readonly weight: number; readonly why: string }[];
  /** What follows a name to which somebody is yet to come. */
  readonly ahead: RegExp;
  /** What follows a name that stands for a government or a company. */
  readonly speaks: RegExp;
  /** Words that make a name one of a person or an organisation. */
  readonly titles: RegExp;
  /** Regions that are named without their country: small letters, with the country of each. */
  readonly regions: ReadonlyMap<string, string>;
  /** Words in small letters that link capitals in a name. */
  readonly links: ReadonlySet<string>;
  /** Words that are part of a place's name without being it: "Vladivostok airport". */
  readonly placeWords: RegExp;
  /** Places that have no name of their own in the text: "an aircraft plant". The kind is the first group. */
  readonly venues: RegExp;
}

const KINDS = [
  'airport',
  'airfield',
  'air base',
  'naval base',
  'military base',
  'army base',
  'plant',
  'factory',
  'shipyard',
  'university',
  'campus',
  'college',
  'railway station',
  'train station',
  'station',
  'cosmodrome',
  'spaceport',
  'launch site',
  'oceanarium',
  'aquarium',
  'theatre',
  'palace',
  'cathedral',
  'church',
  'mosque',
  'temple',
  'monastery',
  'museum',
  'hospital',
  'school',
  'harbour',
  'cemetery',
  'memorial',
  'embassy',
  'stadium',
  'farm',
  'mine',
  'refugee camp',
  'hotel',
];

export const ENGLISH: LanguageRules = {
  notNames:
    /^(?:The|A|An|In|On|At|To|From|Of|For|By|With|After|Before|During|When|While|Where|As|But|And|Or|If|It|Its|He|His|She|Her|They|Their|We|Our|I|My|You|This|That|These|Those|There|Then|Here|Now|Not|No|So|Yet|Both|Each|Every|All|Some|Many|Most|Few|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Next|Last|First|Later|Earlier|Also|Only|Even|Still|Once|Until|Since|Near|Over|Under|Between|Through|Across|Along|Behind|Beyond|Inside|Outside|Despite|Although|Though|Because|However|Meanwhile|Instead|What|Who|Why|How|Which|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Mr|Mrs|Ms|Dr|Sir|President|Prime|Minister|King|Queen|Prince|Princess|Pope|General|Captain|Professor|Senator|Governor|Mayor|Secretary|Chancellor|Ambassador|Foreign|Defence|Defense)$/,
  calendar:
    /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)s?$/,
  at: /\b(?:in|at|to|into|near|off|on|reached|visited|toured|entered)\s+(?:the\s+)?$/i,
  prepositions:
    /\b(?:in|at|to|from|near|into|for|through|via|of|off|around|outside|inside|across|towards?|on|reached|reaching|left|leaving|visited|visiting|toured|touring|entered|entering|crossed|past|by)\s+(?:the\s+|nearby\s+|central\s+|downtown\s+|northern\s+|southern\s+|eastern\s+|western\s+|neighbou?ring\s+|port of\s+|city of\s+|town of\s+|village of\s+|island of\s+)*$/i,
  visits: [
    {
      pattern:
        /\b(?:arriv(?:ed|ing|es)|land(?:ed|ing|s)|disembark(?:ed|ing)|stepped off|pulled in(?:to)?|touched down|dock(?:ed|ing)|anchor(?:ed|ing)|came ashore|berthed)\b[^.;]{0,60}$/i,
      weight: 0.5,
      why: 'words of arriving stand before it',
    },
    {
      pattern:
        /\b(?:visit(?:ed|ing|s)?|tour(?:ed|ing|s)?|inspect(?:ed|ing|s)?|saw|attend(?:ed|ing)|was shown|went round|spent|stay(?:ed|ing)|slept|rested|waited|lay (?:over )?|stood in|was in|were in|stopp?(?:ed|ing)|call(?:ed|ing) at|halt(?:ed|ing)|paused|laid (?:a wreath|flowers))\b[^.;]{0,70}$/i,
      weight: 0.45,
      why: 'words of visiting stand before it',
    },
    {
      pattern:
        /\b(?:went|going|came|coming|flew|flying|sail(?:ed|ing)|drove|driving|rode|riding|travel(?:l?ed|l?ing)|walked|marched|crossed|reach(?:ed|ing)|(?:was|were) (?:driven|flown|taken|brought|carried)|carried (?:him|her|them)|brought (?:him|her|them)|took (?:him|her|them)|took the (?:\w+ )?(?:train|boat|ferry|ship|plane|bus|road)|return(?:ed|ing)|headed|moved|continued|proceeded|took (?:a|the) train|made (?:his|her|their) way|set off|hurried|entered|climbed|passed through)\b[^.;]{0,60}$/i,
      weight: 0.4,
      why: 'words of going stand before it',
    },
    {
      pattern:
        /\b(?:left|leaving|depart(?:ed|ing|s)?|set out|farewell|saw (?:him|her|them) off)\b[^.;]{0,50}$/i,
      weight: 0.35,
      why: 'words of leaving stand before it',
    },
    {
      pattern:
        /\b(?:met|meeting|talks|talked|spoke|greeted|received|welcomed|dined|dinner|lunch|summit|ceremony|signed|opened|addressed|watched|played|performed|preached|prayed|was held|were held|took place|held)\b[^.;]{0,80}\b(?:in|at|on|near|aboard)\s+(?:[a-z'’]+\s+){0,4}$/i,
      weight: 0.35,
      why: 'something happened there',
    },
    {
      pattern: /^(?:In|At|On|From|Near)\s+(?:the\s+)?$/,
      weight: 0.25,
      why: 'the sentence begins there',
    },
  ],
  denials: [
    {
      pattern:
        /\b(?:will|would|shall|plans?|planned|planning|due|expected|scheduled|hopes?|hoped|intends?|intended|invited|might|may|could|should|was to|were to|is to|are to|next (?:week|month|year))\b[^.;]{0,70}$/i,
      weight: -0.45,
      why: 'it was only planned',
    },
    {
      pattern:
        /\b(?:not|never|nor|without|instead of|cancelled|refused|denied|avoided|skipped)\b[^.;]{0,50}$/i,
      weight: -0.4,
      why: 'it is denied',
    },
    {
      pattern:
        /\b(?:ambassador|envoy|born|native|relations?|war|attack(?:s|ed)?|sanctions|weapons|shells|troops|invasion|exports?|trade|border|ties|visit by|consul|king|queen|president|minister|government|people|university) (?:in|of|to|on|with|from|against|between)\s+(?:the\s+)?$/i,
      weight: -0.35,
      why: 'it belongs to somebody or something',
    },
    {
      pattern:
        /\b(?:in|since|until|by) (?:1\d|20)\d\d\b[^.]{0,60}$|\b(?:years?|decades?|centur(?:y|ies)) (?:ago|earlier|before)\b/i,
      weight: -0.3,
      why: 'another time is told of',
    },
    {
      pattern:
        /\b(?:towards?|bound for|for talks with|kilomet(?:re|er)s? (?:from|off)|miles (?:from|off)|near|not far from|outside|between)\s+(?:the\s+)?$/i,
      weight: -0.2,
      why: 'it only says where something else is',
    },
  ],
  ahead:
    /^[^.;]{0,50}\b(?:(?:is|are|was|were) (?:expected|due|scheduled|to (?:meet|visit|arrive|hold|attend|speak))|will|next (?:week|month|year))\b/i,
  speaks:
    /^(?:['’]s (?:government|ambassador|army|president|foreign|state|leader|war|parliament|economy)|\s+(?:said|says|has said|had said|announced|denied|denies|warned|wants|wanted|hopes|fears|insists|insisted|accused|rejects|rejected|agreed|refused|and \p{Lu}\w+ (?:agreed|said|have)))/u,
  titles:
    /\b(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|President|Minister|King|Queen|Prince|Princess|Pope|General|Colonel|Captain|Admiral|Professor|Senator|Governor|Mayor|Secretary|Chancellor|Ambassador|Bishop|Archbishop|Father|Sister|Saint)\.?\s*$/,
  regions: ENGLISH_REGIONS,
  links: new Set([
    'of',
    'the',
    'de',
    'la',
    'le',
    'du',
    'des',
    'del',
    'di',
    'da',
    'dos',
    'el',
    'al',
    'upon',
    'on',
    'am',
    'an',
    'der',
    'sur',
    'y',
  ]),
  placeWords:
    /^(?:City|Town|Village|Island|Islands|Airport|Airfield|University|Station|Port|Bay|Harbour|Harbor|Region|Province|District|County|Cosmodrome|Peninsula|Territory|State|Department|Republic|Kingdom|Square|Palace|Castle|River|Lake|Mount|Sea|Strait|Cathedral|Base|North|South|East|West|Northern|Southern|Eastern|Western|Central)$/,
  venues: new RegExp(
    `\\b(?:an?|the|his|her|their|its|\\w+['’]s)\\s+(?:[\\p{L}-]+\\s+){0,4}?(${KINDS.join('|')})\\b`,
    'giu',
  ),
};
