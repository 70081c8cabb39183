/** Letters and digits of ASCII with one space between words. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Whether a name that is folded has no letters but those of ASCII. */
export const isPlain = (folded: string): boolean => PLAIN.test(folded);

/**
 * A name as it is looked up: small letters without accents and marks, words with one space between, in its own script.
 * "Côte d’Ivoire" and "cote d'ivoire" are one name.
 */
export function foldName(name: string): string {
  // A name of plain letters comes to the same without the rest, in a fraction of the time.
  if (PLAIN.test(name)) return name.toLowerCase();
  const bare = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (PLAIN.test(bare)) return bare;
  return bare
    .replace(/['’‘ʻʼʹ`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
