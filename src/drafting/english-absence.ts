import { A_STOP, before, VISITORS } from './english-presence.ts';
import type { Sign } from './language.ts';

/** Whoever may be of a place, but for those who go on from there: "the team in Leeds", and not "the team left Leeds". */
const GROUP =
  "(?:students?|team|party|band|company|people|passengers|others|those)(?![’']s| (?:then |also |first |next |later |now )?(?:left|reached|arrived|went|came|flew|drove|rode|sailed|walked|visited|toured|took|was|were|travelled|traveled|moved|crossed|landed|returned|spent|stayed|stopped|met|saw|set|put|made|got|called|drew|marched|climbed))";

/** Words that say that somebody was not there, or that it is not told of this journey. The weights were fitted as those of presence. */
export const ENGLISH_ABSENCE: readonly Sign[] = [
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
