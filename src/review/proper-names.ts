/** Months and days have capitals and are no names; they are the business of other rules. */
const CALENDAR =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)days?)$/;

const CAPITALISED = /\p{Lu}[\p{L}\p{M}\p{N}’'-]*/u;
/** Of a name that has begun; elsewhere one is hardly told from the end of a sentence, as in “plan B. He left”. */
const INITIAL = /\p{Lu}\p{M}*\./u;
const RUN = new RegExp(
  `${CAPITALISED.source}(?:\\s+(?:${INITIAL.source}(?=\\s+\\p{Lu})|${CAPITALISED.source}))*`,
  'gu',
);
const INITIALS = /^\p{Lu}\p{M}*\.?$/u;

/**
 * The proper names of an English text, by their capitals, without initials. The first word of a sentence is left out: it would have its
 * capital anyway.
 */
export function properNamesIn(text: string): readonly string[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const begins = index === 0 || /[.!?:“"«(]\s*$/u.test(text.slice(0, index));
    const words = run
      .split(/\s+/)
      .slice(begins ? 1 : 0)
      .filter((word) => !INITIALS.test(word) && !CALENDAR.test(word));
    return words.length === 0 ? [] : [words.join(' ')];
  });
}
