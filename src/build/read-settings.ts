import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TILES, type Tiles } from '../cartography/tiles.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../messages/languages.ts';
import { type JsonSource, parseJson } from '../visit/json-source.ts';
import type { Problem } from '../visit/problem.ts';
import { reportProblems } from '../visit/report.ts';
import { readText } from './read-text.ts';
import { ROOT } from './visit-folders.ts';

/** The owner's settings, geodata/site.json. */
export interface Settings {
  /** The public address of the site, for example https://news.example/maps/: all absolute addresses come from it. */
  readonly address?: string;
  readonly tiles: Tiles;
  /** What the pages speak; each visit keeps its own. */
  readonly language: InterfaceLanguage;
}

const NAMES: readonly string[] = ['address', 'tiles', 'language'] satisfies readonly (keyof Settings)[];

/** The owner's settings, or all that they cannot be. */
type CheckedSettings =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** The owner's settings; throws, with every problem in its message, on what they cannot be. */
export async function readSettings(): Promise<Settings> {
  const checked = await checkSettings(ROOT);
  if (checked.kind === 'problems') throw new Error(`\n${reportProblems(checked.problems)}`);
  return checked.settings;
}

/** The owner's settings below the root of the data; of who has none, what most have. */
export async function checkSettings(root: string): Promise<CheckedSettings> {
  const file = join(root, 'site.json');
  const text = existsSync(file) ? await readText(file) : '{}';
  if (typeof text !== 'string') return { kind: 'problems', problems: [text] };
  const parsed = parseJson(text);
  if (parsed.kind === 'json') return settingsIn(file, parsed.source);
  const expected = 'strict JSON (RFC 8259)';
  return {
    kind: 'problems',
    problems: parsed.faults.map((fault) => ({ file, ...fault, rule: 'json', expected })),
  };
}

function settingsIn(file: string, { value, placeOf }: JsonSource): CheckedSettings {
  const problem = (message: string, expected: string, ...at: readonly string[]): Problem => {
    return { file, ...placeOf([...at]), rule: 'setting', message, expected };
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {
      kind: 'problems',
      problems: [problem('this is no object', `an object of ${NAMES.join(', ')}`)],
    };
  // An object of JSON.
  const {
    address = null,
    tiles = 'none',
    language = INTERFACE_LANGUAGES[0],
  } = value as Readonly<Record<string, unknown>>;
  const url = addressIn(address);
  const known = TILES.find((each) => each === tiles);
  const spoken = INTERFACE_LANGUAGES.find((each) => each === language);
  const said = (name: keyof Settings, what: unknown, expected: string) =>
    problem(`"${name}" is ${JSON.stringify(what)}`, expected, name);
  const problems = [
    ...Object.keys(value)
      .filter((name) => !NAMES.includes(name))
      .map((name) => problem(`there is no setting "${name}"`, NAMES.join(' or '), name)),
    ...(known ? [] : [said('tiles', tiles, `one of ${TILES.join(', ')}`)]),
    ...(spoken ? [] : [said('language', language, `one of ${INTERFACE_LANGUAGES.join(', ')}`)]),
    ...(url === undefined
      ? [
          said(
            'address',
            address,
            'a whole address that ends in a slash (https://news.example/maps/), or null',
          ),
        ]
      : []),
  ];
  if (!known || !spoken || url === undefined || problems.length > 0) return { kind: 'problems', problems };
  return {
    kind: 'settings',
    settings: { tiles: known, language: spoken, ...(url === null ? {} : { address: url }) },
  };
}

/** The address of a site as `URL` writes it; null where it has none, undefined where it can have no such. */
function addressIn(address: unknown): string | null | undefined {
  if (address === null) return null;
  const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined;
  // The paths of pages are simply put behind it.
  return url && /^https?:$/.test(url.protocol) && url.href.endsWith('/') && !url.search && !url.hash
    ? url.href
    : undefined;
}
