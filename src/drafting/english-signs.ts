import type { Sign } from './language.ts';

/** Up to so many letters of the same sentence, without a new part of it. */
const few = (letters: number) => `[^.;:!?]{0,${letters}}`;
const before = (words: string, letters: number) => new RegExp(`\\b(?:${words})\\b${few(letters)}$`, 'i');

/** Those whom a report of a journey is about, as others deal with them. */
const VISITORS =
  'him|her|them|us|me|the (?:delegation|party|group|team|band|crew|visitors?|travellers?|minister|president|pope|bishop|envoy|chief|king|queen|prince|princess)';
/** What a place is said to have been on a journey. */
const A_STOP = '(?:the|his|her|their|our|my) (?:\\p{L}+ )?(?:stop|stopover|station|halt|port of call|stage)';
/** Whoever may be of a place, but for those who go on from there: "the team in Leeds", and not "the team left Leeds". */
const GROUP =
  "(?:students?|team|party|band|company|people|passengers|others|those)(?![’']s| (?:then |also |first |next |later |now )?(?:left|reached|arrived|went|came|flew|drove|rode|sailed|walked|visited|toured|took|was|were|travelled|traveled|moved|crossed|landed|returned|spent|stayed|stopped|met|saw|set|put|made|got|called|drew|marched|climbed))";

/** Words that say that somebody was there or was not. The weights were fitted to the articles in tests/drafting/articles/tuned. */
export const ENGLISH_SIGNS: readonly Sign[] = [
  {
    where: 'before',
    pattern: before(
      'arriv(?:ed|ing|es|al)|land(?:ed|ing|s)|disembark(?:ed|ing)|stepped off|pulled in(?:to)?|touched down|dock(?:ed|ing)|anchor(?:ed|ing)|came ashore|put ashore|berthed|put in(?:to)?|tied up|made fast|moored|set (?:him|her|them|us|me) down|set foot|checked in(?:to)?|alight(?:ed|ing)|drew in(?:to)?|rolled in(?:to)?|steamed in(?:to)?|flew in(?:to)?|flown in(?:to)?|rode into|drove into|walked into|limped into|fetched up|turned up|showed up|got off|got in(?:to)?|made landfall|dropped anchor|came alongside|crossed into|ended up|wound up|woke (?:up )?in|awoke in|put up at|back (?:in|at)|found (?:himself|herself|themselves|ourselves|myself|him|her|them|us|me) (?:in|at)|welcomed to',
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
    where: 'close',
    pattern:
      /\b(?:took|taken|brought|led|leads|carried|flew) (?:him|her|them|us|me|the (?:delegation|party|group|team|band|crew|visitors?|travellers?|minister|president|pope|bishop|envoy|chief)) (?:back |on |over |down |up |out |straight )?(?:to|into)\s+(?:the\s+)?$/i,
    weight: 2,
    why: 'words of going stand before it',
  },
  {
    where: 'close',
    pattern:
      /\b(?:took|taken|caught) (?:an?|the|his|her|their|our|my) (?:[^\s,.;:!?]+ )?(?:train|tram|bus|coach|boat|ferry|steamer|ship|plane|flight|taxi|car|passage) (?:back |on |over |down |up |out |straight )?to\s+(?:the\s+)?$/i,
    weight: 1.4,
    why: 'words of going stand before it',
  },
  {
    where: 'close',
    pattern:
      /\b(?:road|way|route|path|track|trail|tour|journey|march|flight) (?:led|lay|went|ran|took (?:him|her|them|us|me)|continued|ended|began)(?: on| back| down| up)? (?:to|through|via|by|in|at)\s+(?:the\s+)?$|\bas far as\s+(?:the\s+)?$/i,
    weight: 1.4,
    why: 'words of going stand before it',
  },
  {
    where: 'close',
    pattern:
      /\b(?:in|at|into|reached|entered|visited|left) the (?:\p{Ll}+ )?(?:cit(?:y|ies)|towns?|villages?|port|harbour|harbor|capital|resort|hamlet|island) (?:city )?of\s+$/u,
    weight: 2.3,
    why: '“in” or “at” stands before it',
  },
  {
    where: 'close',
    pattern:
      /\b(?:drove|driven|flew|flown|sail(?:ed|ing)|steamed|rode|ridden|walked|marched|travel(?:l?ed|l?ing)|went|cross(?:ed|ing)|moved|train|bus|boat|ferry) (?:(?:back|on|down|up|out|over|direct|straight) )?from\s+$/i,
    weight: 1.2,
    why: 'words of going stand before it',
  },
  {
    where: 'after',
    pattern: new RegExp(
      `^ (?:greeted|welcomed|received|met|cheered|detained|gave|kept|fed) (?:${VISITORS})\\b`,
      'i',
    ),
    weight: 2.6,
    why: 'what happened there is told',
  },
  {
    where: 'close',
    pattern:
      /\bthe (?:streets|old (?:town|city|quarter)|centre|center|outskirts|suburbs|bazaars?|markets?|walls|gates|quays?|waterfront|roads|roadstead) (?:of|at)\s+$/i,
    weight: 2,
    why: 'a part of it is told of',
  },
  {
    where: 'after',
    pattern: new RegExp(`^,? (?:was|is|came) ${A_STOP}\\b`, 'u'),
    weight: 2.6,
    why: 'it is called a stop',
  },
  {
    where: 'after',
    pattern: /^\s+(?:was|were) (?:reached|visited|passed|left)\b/,
    weight: 2.3,
    why: 'words of arriving stand after it',
  },
  {
    where: 'close',
    pattern: /\b(?:wrote|written|dated|writing|writes)\b[^.;:!?]{0,20} (?:from|at|in)\s+$/i,
    weight: 1.5,
    why: 'it was written there',
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
      'went|going|came|coming|flew|flown|flying|sail(?:ed|ing)|drove|driven|driving|rode|ridden|riding|travel(?:l?ed|l?ing)|walk(?:ed|ing)|marched|cross(?:ed|ing)|(?:was|were) (?:driven|flown|taken|brought|carried|received|welcomed|met|guests?)|carried (?:him|her|them|us)|brought (?:him|her|them|us|me)|took (?:him|her|them|us|me|a|the)|return(?:ed|ing)|headed|moved|continued|proceeded|set (?:off|out|sail)|hurried|climbed|passed through|turned (?:off|up|in)|joined|boarded|home (?:to|in|again)|back (?:in|at|to)',
      60,
    ),
    weight: 0.9,
    why: 'words of going stand before it',
  },
  {
    where: 'clause',
    pattern: before(
      'left|leaving|depart(?:ed|ing|s|ure)?|set out|took off|cast off|pulled out of|farewell|slipped (?:our|the|his|her) lines|away from|sailed from|flew out of',
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
      /\b(?:was|were|been) for\s+$|\b[Ss]o to\s+$|\bthe turn of\s+$|\b(?:stop|leg|station|appointment|call)s? (?:was|were|came)?\s*(?:in|at|on|to)?\s*(?:the\s+)?$|^\W*(?:And )?[Tt]hen (?:(?:on |back )?to )?$/,
    weight: 2.6,
    why: 'it is called a stop',
  },
  {
    where: 'after',
    pattern:
      /^(?:,[^,.;:]{0,60},)?,?\s+(?:(?:where|to which|from which)\s+(?:he|she|they|we|I|the|his|her|their|our|a)|which (?:he|she|they|we|I|the \p{L}+) (?:reached|entered|left|visited|made))\b/iu,
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
      "will|would|shall|'ll|plans?|planned|planning|due|expected|scheduled|hope[sd]?|hoped|hoping|intend(?:s|ed)?|invited|invitation|might|may (?:yet |also )?(?:be|have|go|come|visit)|could|should|ought|was to|were to|is to|are to|am to|to-?morrow|wished|wanted|asked|promised|meant to|meaning to|supposed|going to|talked of|talk of|news of|dream(?:t|ed) of|thought of|spoke of|pencilled|looked forward",
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
    where: 'after',
    pattern:
      /^(?:\s+(?:on|in|for|at|this|that|next|later)\b[^,.;:!?]{0,40}|,[^,.;:!?]{0,60},){0,2}\s+(?:was|were|has been|have been|had been|had to be|is|are)\s(?:then |later |soon |finally )?(?:cancell?ed|called off|put off|postponed|dropped|abandoned|scrapped)\b/i,
    weight: -2.5,
    why: 'something did not happen',
    voids: true,
  },
  {
    where: 'after',
    pattern: /^ (?:we|I|he|she|they) (?:did|could) not (?:touch|see|visit|reach|enter|land|call|go)\b/,
    weight: -3,
    why: 'it is denied',
    voids: true,
  },
  {
    where: 'after',
    pattern:
      /^(?:\s+\(?(?:cancell?ed|called off|postponed|abandoned)(?=\s*(?:[.(,;)]|$|because|due|owing|on|for|until))|:?\s+(?:was |were )?(?:therefore |thus |also |again )?not (?:reached|visited|assessed|entered)\b)/i,
    weight: -3,
    why: 'something did not happen',
    voids: true,
  },
  {
    where: 'clause',
    pattern:
      /\b(?:cancel(?:l?ed|l?ing)|call(?:ed|ing) off|put(?:ting)? off|postpon(?:ed|ing)|dropp(?:ed|ing)|abandon(?:ed|ing)|scrapp(?:ed|ing)|gave up|giving up) (?:[^\s,.;:!?]+ ){0,3}?(?:visit|trip|stop|stopover|journey|tour|call|leg|flight|voyage|meeting|talks|summit|appearance|concert|speech)s? (?:to|in|at|of|for|on)\s+(?:the\s+)?$/i,
    weight: -3,
    why: 'something did not happen',
    voids: true,
  },
  {
    where: 'clause',
    pattern: before(
      "not(?! (?:until|till|before|only)\\b)|never|nor|without|instead of|rather than|refused|denied|avoided|skipped|no longer|none|nobody|no one|n't|n’t|neither",
      60,
    ),
    weight: -1.2,
    why: 'it is denied',
    voids: true,
  },
  {
    where: 'clause',
    pattern: before(
      `born|grew up|native|lives?|lived|comes?|relations?|war|attack(?:s|ed)?|sanctions|weapons|shells|troops|invasion|exports?|trade|ties|visit by|consul|ambassador|envoy|sister|brother|mother|cousin|friend|predecessors?|founded|famous|known|professor|government|merchant|collector|midwife|man|woman|couple|farmers|traders|parents|somebody|someone|descendants|correspondent|reporters?|like|than|between|${GROUP}`,
      35,
    ),
    weight: -1.5,
    why: 'it belongs to somebody or something',
  },
  {
    where: 'before',
    pattern: /\b(?:first|last)\b[^;:!?]{0,100}\bsince\s+(?!then\b)[^;:!?]{0,80}$/i,
    weight: -4,
    isOfAnotherTime: true,
    voids: true,
    why: 'another time is told of',
  },
  {
    where: 'clause',
    // “Because the sky was closed, he was driven to” leads on to what happened.
    pattern: /^\W*(?:(?:who|whose|which)\b|(?:while|whereas|although|though|because|if|as)\b[^,]*$)/i,
    weight: -2.7,
    why: 'it stands in a clause of its own',
  },
  {
    where: 'sentence',
    pattern:
      /\b(?:predecessors?|years? (?:ago|earlier|before)|decades? ago|centur(?:y|ies)|last (?:year|summer|winter|spring|autumn)|next (?:year|month|week|summer|spring|winter|autumn))\b/i,
    weight: -2.1,
    isOfAnotherTime: true,
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
    weight: -2.4,
    why: 'it is where the way would lead',
  },
  {
    where: 'close',
    pattern:
      /\b(?:cit(?:y|ies)|place|towns?|countr(?:y|ies)|capital|region|port|people|man|woman|men|women|one|ones|largest|oldest|biggest|smallest|coast|(?<!\b(?:was|were|am|got|went|came) )home|house) (?:in|on|of)\s+(?:the\s+)?$/i,
    weight: -1,
    why: 'it only says where something else is',
  },
  {
    where: 'close',
    pattern:
      /\b(?:(?:grand)?(?:father|mother|son|daughter)|cousins?|friends?|aunt|auntie|uncle|niece|nephew|relatives?|diplomats?|officials|analysts?|readers?|fishermen|exiles?|refugees?|emigrants?) (?:in|on|of|from)\s+(?:the\s+)?$/i,
    weight: -1.2,
    why: 'it belongs to somebody or something',
  },
  {
    where: 'close',
    pattern:
      /\b(?:past|across|(?:went|gone|go|goes|going|sail(?:ed|ing|s)?|steam(?:ed|ing|s)?) (?:on )?(?:round|around))\s+(?:the\s+)?$/i,
    weight: -1.1,
    why: 'it is only passed',
  },
  {
    where: 'close',
    pattern:
      /\b(?:tour|trip|journey|swing|travels|road trip|cruise) (?:through|across|around|round)\s+(?:the\s+)?$/i,
    weight: -3,
    why: 'it is where the whole journey leads',
  },
  {
    where: 'after',
    pattern:
      /^\s+(?:states|countries|republics|nations|capitals|provinces|region|coast|coastline|hinterland|countryside)\b/i,
    weight: -3,
    why: 'it is where the whole journey leads',
  },
  {
    where: 'after',
    pattern:
      /^\s+(?:steamer|steamship|frigate|schooner|brig|packet|liner|express|airliner|sailed|steamed|cast off|put to sea|weighed anchor|hove to|treaty|accords?|agreement)\b/i,
    weight: -3,
    why: 'it is the name of something else',
  },
  {
    where: 'before',
    pattern:
      /(?<!\b(?:by|in|aboard|took) (?:an? |the )?(?:[^\s,.;:!?]+ ){0,4})(?<!^\W*)\b(?:plane|flight|aircraft|airliner)\s+(?:to|for)\s+$|\bon (?:the|his|her|their|our) way to\s+$/i,
    weight: -2,
    why: 'it is where the way would lead',
  },
  {
    where: 'close',
    pattern:
      /\b(?:parish|chamber|ministry|office|headquarters|embassy|consulate|company|bank|congregation|brewery|college|shop|firm|factory|plant|club|school|dealer|lawyer|doctor)s?\s+(?:of \S+\s+)?in\s+$/i,
    weight: -2.4,
    why: 'it only says where something else is',
  },
  {
    where: 'close',
    pattern:
      /\b(?:near|off|out of|kilomet(?:re|er)s? (?:from|off|north|south|east|west)(?: of)?|miles (?:from|off|north|south|east|west)(?: of)?|not far from|outside|from|north of|south of|east of|west of|above|opposite)\s+(?:the\s+)?$/i,
    weight: -1.1,
    why: 'it only says where something else is',
  },
  {
    where: 'after',
    pattern: new RegExp(
      `^(?:['’]s\\b|\\s+(?:said|says|has|had|announced|denied|denies|warned|wants|wanted|hopes|fears|insists|insisted|accused|rejects|rejected|agreed|refused|welcomed(?! (?:${VISITORS})\\b)|thinks|needs|(?:is|was|are|were|has|had|does|did|do|would|will|wo|can|could)n[’']t|is|was(?! (?:reached|visited|passed|left|${A_STOP})\\b)|did|does|will|would|and \\p{Lu}\\p{L}+ (?:agreed|said|have|had))\\b)`,
      'u',
    ),
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
];
