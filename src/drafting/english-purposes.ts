const VISIT = '(?:visit|trip|journey|tour|voyage|pilgrimage|mission)';
/** Who visits, by office: of them it is told that they were the first. */
const VISITOR =
  '(?:president|leader|minister|premier|chancellor|pope|pontiff|king|queen|emperor|bishop|patriarch|head of (?:state|government)|foreigner|European|American|Westerner|woman|man)';
const CAME =
  '(?:arriv(?:ed|es|ing)|came|come|comes|travel(?:l?ed|s|l?ing)|flew|flown|landed|visit(?:ed|s|ing)?|went|left|set (?:out|off)|sailed|sent|returned|began|begun|trip|tour|journey|mission|pilgrimage)';
const AIM =
  '(?:inspect|examine|investigate|assess|survey|study|observe|monitor|mark|commemorate|celebrate|discuss|negotiate|sign|seek|press|urge|persuade|strengthen|deepen|improve|mend|repair|rally|broker|mediate|reassure|promote|bury|end|learn|explore|show (?:support|solidarity)|pay (?:tribute|homage|respects)|see for (?:him|her|them)sel(?:f|ves))';
const TALKS =
  '(?:(?:two|three|several|a day|two days|a week) of )?(?:talks|negotiations|consultations|a summit|a meeting|meetings)';

/** What sentences have that say why a visit matters, the surest first. */
export const ENGLISH_PURPOSES: readonly RegExp[] = [
  // "The first sitting president to visit the country since 1928", "the first visit by a pope", "his first abroad since the war".
  new RegExp(
    `\\bfirst\\b[^;:!?]{0,60}\\b(?:${VISITOR} (?:[^\\s;:!?]+ ){0,3}?to (?:visit|set foot|travel|come|go|land|reach)|${VISIT} (?:to|by|of|since|in|abroad|there))\\b|\\bfirst (?:${VISIT} )?[^;:!?]{0,60}\\b(?:ever\\b|since (?:[^\\s;:!?]+ ){0,12}?(?:1[5-9]|20)\\d\\d|in (?:more than |almost |nearly |over )?(?:\\d+|[a-z]+) (?:years|decades)\\b)`,
    'i',
  ),
  // "The purpose of the visit", "a visit meant to".
  new RegExp(
    `\\b(?:purpose|aim|object|goal|point|reason) (?:of|for) (?:the|his|her|their|our|this) ${VISIT}\\b|\\b${VISIT} (?:(?:was|is|had been|seen as|widely seen as) )?(?:meant to|intended to|designed to|aimed at)\\b`,
    'i',
  ),
  // "Came to inspect", "arrived for talks on".
  new RegExp(
    `\\b${CAME}\\b[^;:!?]{0,90}\\b(?:for ${TALKS} (?:on|about|over|with|at)|in (?:a bid|an effort|an attempt) to|with the aim of)\\b|\\b${CAME}\\b[^;:!?]{0,90}\\bto ${AIM}\\b`,
    'i',
  ),
  // "Signed an agreement on", "a visit that produced".
  new RegExp(
    `\\bsigned\\b[^.;:!?]{0,50}\\b(?:agreements?|memorand(?:um|a)|treaty|protocol|accord|declaration|letter of intent|contract|pact)\\b|\\b${VISIT} that (?:produced|brought|ended|sealed|opened)\\b`,
    'i',
  ),
];
