/** Why something is proposed, by the words of drafting (`drafting/reasons.ts`), which are English already. */
export const REASONS_IN_WORDS: ReadonlyMap<string, string> = new Map();
/** The same of the words of a day: "stands in the same sentence". */
export const reasonOfDay = (day: string, where: string): string => `“${day}” ${where}`;
