import type { Sign } from './language.ts';

/** Up to so many letters of the same sentence, without a new part of it. */
const few = (letters: number) => `[^.;:!?]{0,${letters}}`;
/** Words, and so many letters at most from them to the place. */
export const before = (words: string, letters: number) =>
  new RegExp(`\\b(?:${words})\\b${few(letters)}$`, 'i');

/** Those whom a report of a journey is about, as others deal with them. */
export const VISITORS =
  'him|her|them|us|me|the (?:delegation|party|group|team|band|crew|visitors?|travellers?|minister|president|pope|bishop|envoy|chief|king|queen|prince|princess)';
/** What a place is said to have been on a journey. */
export const A_STOP =
  '(?:the|his|her|their|our|my) (?:\\p{L}+ )?(?:stop|stopover|station|halt|port of call|stage)';

/** Words that say that somebody was there. The weights were fitted to the articles in tests/drafting/articles/tuned. */
export const ENGLISH_PRESENCE: readonly Sign[] = [
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
];
