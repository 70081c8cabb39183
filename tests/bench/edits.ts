const LETTERS = 'etaoinshrdlucmfwypvbgk';

/** Typing errors: so many letters changed, left out, put in or swapped. */
export function mistype(text: string, errors: number, random: () => number): string {
  const letters = [...text];
  for (let error = 0; error < errors && letters.length > 1; error++) {
    const at = Math.floor(random() * (letters.length - 1));
    const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? 'e';
    const kind = random();
    if (kind < 0.4) letters[at] = letter;
    else if (kind < 0.6) letters.splice(at, 1);
    else if (kind < 0.8) letters.splice(at, 0, letter);
    else [letters[at], letters[at + 1]] = [letters[at + 1] ?? '', letters[at] ?? ''];
  }
  return letters.join('');
}

/** What happens to the text round a passage, by name; `strength` from 0 to 1. */
export const OUTSIDE: Readonly<
  Record<string, (text: string, strength: number, random: () => number) => string>
> = {
  'typing errors': (text, strength, random) =>
    mistype(text, Math.round(text.length * strength * 0.2), random),
  'sentences rewritten': (text, strength, random) =>
    text.replace(/[^.!?\n]+[.!?]/g, (sentence) =>
      random() < strength ? ` ${sentence.trim().split(' ').reverse().join(' ')}` : sentence,
    ),
  'paragraphs moved': (text, strength, random) => {
    const parts = text.split('\n\n');
    const sorted = parts.map(
      (part, index) => [index + strength * parts.length * (random() - 0.5), part] as const,
    );
    return sorted
      .sort((a, b) => a[0] - b[0])
      .map(([, part]) => part)
      .join('\n\n');
  },
  'paragraphs deleted': (text, strength, random) =>
    text
      .split('\n\n')
      .filter(() => random() > strength * 0.8)
      .join('\n\n'),
  'punctuation changed': (text, strength, random) =>
    text.replace(/[.,;:—–-]/g, (mark) =>
      random() < strength ? ([',', ';', ' –', ''][Math.floor(random() * 4)] ?? mark) : mark,
    ),
};

/** What systems do to the letters of a whole text, the passage's too, without changing a word. */
export const TYPOGRAPHY: Readonly<Record<string, (text: string) => string>> = {
  'straight quotation marks': (text) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"'),
  'decomposed letters (NFD)': (text) => text.normalize('NFD'),
  'no-break spaces and long dashes': (text) => text.replace(/(\d) /g, '$1\u00a0').replaceAll('-', '–'),
  'soft hyphens': (text) => text.replace(/(\p{L}{4})(?=\p{L}{3})/gu, '$1\u00ad'),
};
