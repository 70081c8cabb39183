import { Refusal } from './refusal.ts';

/** Arrays and objects inside each other. */
const DEEPEST = 64;
const NAME = /[\p{L}\p{N}_$]+/uy;
const NUMBER = /[+-]?(?:0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy;
const SPACE = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const CONSTANTS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '',
};

/**
 * The values that a piece of JavaScript has written out, from an opening brace on: objects, lists, texts, numbers. Nothing of it runs; what
 * would have to (names, calls, functions) is undefined.
 */
export function literalAt(script: string, start: number): unknown {
  return new Script(script, start).value();
}

class Script {
  #depth = 0;

  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  value(): unknown {
    let value = this.#spaced();
    // Texts that are put together from several, as far as these are texts.
    while (typeof value === 'string' && this.text[this.at] === '+') {
      this.at++;
      const more = this.#spaced();
      if (typeof more !== 'string') {
        if (!this.#isAtEnd()) this.#unknown();
        return value;
      }
      value += more;
    }
    return this.#isAtEnd() ? value : this.#unknown();
  }

  /** One value with the white space round it. */
  #spaced(): unknown {
    this.#skip();
    const value = this.#single();
    this.#skip();
    return value;
  }

  #single(): unknown {
    const first = this.text[this.at] ?? '';
    if (first === '{' || first === '[') return this.#nested(first);
    if (first === '"' || first === "'" || first === '`') return this.#quoted(first);
    const number = this.#take(NUMBER);
    if (number !== undefined) return Number(number);
    const name = this.#take(NAME);
    return name === undefined ? undefined : CONSTANTS[name];
  }

  #nested(open: '{' | '['): unknown {
    if (++this.#depth > DEEPEST) throw new Refusal(`more than ${DEEPEST} lists or objects inside each other`);
    this.at++;
    const value = open === '{' ? this.#object() : this.#list();
    this.#depth--;
    return value;
  }

  #object(): Readonly<Record<string, unknown>> {
    const entries: [string, unknown][] = [];
    while (this.#goesOn('}')) {
      const first = this.text[this.at] ?? '';
      const key = first === '"' || first === "'" ? this.#quoted(first) : this.#take(NAME);
      this.#skip();
      if (key !== undefined && this.text[this.at] === ':') {
        this.at++;
        entries.push([key, this.value()]);
      } else this.#unknown();
    }
    return Object.fromEntries(entries);
  }

  #list(): readonly unknown[] {
    const values: unknown[] = [];
    while (this.#goesOn(']')) values.push(this.value());
    return values;
  }

  /** Whether something comes before the end of an object or a list, which is left then. */
  #goesOn(close: string): boolean {
    for (;;) {
      this.#skip();
      const next = this.text[this.at];
      if (next === undefined) throw new Refusal('the script ends in the middle of a list or an object');
      if (next !== ',' && next !== close && !'}])'.includes(next)) return true;
      this.at++;
      if (next !== ',') return false;
    }
  }

  #quoted(mark: string): string {
    let said = '';
    for (this.at++; this.at < this.text.length; this.at++) {
      const letter = this.text[this.at] ?? '';
      if (letter === mark) {
        this.at++;
        return said;
      }
      said += letter === '\\' ? this.#escaped() : letter;
    }
    throw new Refusal('a quotation mark of the script is never closed');
  }

  #escaped(): string {
    const letter = this.text[++this.at] ?? '';
    const code = /^(?:u([\da-f]{4})|x([\da-f]{2})|u\{([\da-f]{1,6})\})/i.exec(
      this.text.slice(this.at, this.at + 9),
    );
    if (code) {
      this.at += code[0].length - 1;
      const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '';
    }
    // The end of a line goes on in the next.
    if (letter === '\n' || letter === '\r') return '';
    return ESCAPES[letter] ?? letter;
  }

  /** Goes on behind what is no value, to the end of what holds it or the next comma. */
  #unknown(): undefined {
    let depth = 0;
    while (this.at < this.text.length) {
      this.#skip();
      const next = this.text[this.at] ?? '';
      if (depth === 0 && (next === ',' || '}])'.includes(next))) return;
      if ('"\'`'.includes(next) && next !== '') this.#quoted(next);
      else {
        if ('([{'.includes(next)) depth++;
        if (')]}'.includes(next)) depth--;
        this.at++;
      }
    }
  }

  #isAtEnd(): boolean {
    return /^[,}\])]?$/.test(this.text[this.at] ?? '') || this.#depth === 0;
  }

  #skip(): void {
    this.#take(SPACE);
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }
}
