/** What the press calls countries otherwise than Intl, and cities that are countries: to a traveller these are cities. */
const OTHERWISE: readonly (readonly [name: string, code: string | undefined])[] = [
  ['turkey', 'TR'],
  ['burma', 'MM'],
  ['britain', 'GB'],
  ['great britain', 'GB'],
  ['england', 'GB'],
  ['scotland', 'GB'],
  ['wales', 'GB'],
  ['america', 'US'],
  ['united states', 'US'],
  ['soviet union', 'RU'],
  ['ceylon', 'LK'],
  ['czech republic', 'CZ'],
  ['ivory coast', 'CI'],
  ['holland', 'NL'],
  ['persia', 'IR'],
  ['siam', 'TH'],
  ['congo', 'CD'],
  ['democratic republic of the congo', 'CD'],
  ['republic of the congo', 'CG'],
  ['east timor', 'TL'],
  ['western samoa', 'WS'],
  ['swaziland', 'SZ'],
  ['macedonia', 'MK'],
  ['vatican', 'VA'],
  ['north korea', 'KP'],
  ['south korea', 'KR'],
  ['korea', 'KR'],
  ['hong kong', undefined],
  ['macau', undefined],
  ['singapore', undefined],
  ['monaco', undefined],
  ['gibraltar', undefined],
];

/** User-assigned, exceptionally reserved and withdrawn codes of ISO 3166-1: no countries. */
const NO_COUNTRY = /^(?:A[A-C]|Q[M-Z]|X[A-JL-Z]|ZZ|EU|EZ|UN|SU|YU|TP|DD|FX|AN|BU|CS|NT|ZR)$/;

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

let names: ReadonlyMap<string, string> | undefined;

/** Countries and territories (ISO 3166-1 alpha-2) by their English names in small letters. */
export function countryNames(): ReadonlyMap<string, string> {
  if (names) return names;
  const display = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const codes = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));
  const known = codes
    .filter((code) => !NO_COUNTRY.test(code))
    .flatMap((code) => {
      const name = display.of(code);
      return name ? [[name.toLowerCase(), code] as const] : [];
    });
  const found = new Map<string, string | undefined>([...known, ...OTHERWISE]);
  names = new Map([...found].flatMap(([name, code]) => (code === undefined ? [] : [[name, code] as const])));
  return names;
}
