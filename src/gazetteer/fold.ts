/**
 * A name as it is looked up: small letters without accents and marks, words with one space between, in its own script.
 * "Côte d’Ivoire" and "cote d'ivoire" are one name.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘ʻʼʹ`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
