import { expect, it } from 'vitest';
import { readAny } from '../../src/formats/read-any.ts';
import { wideEncodingOf } from '../../src/formats/reading/decode.ts';

const TEXTS = [
  'Two days in Riga\n\nThe minister arrived on Sunday.',
  'Два дня в Риге\n\nМинистр прибыл в воскресенье.',
  'يومان في ريغا\n\nوصل الوزير يوم الأحد.',
  '两天在里加\n\n部长星期日抵达。',
];

/** A text in UTF-16 as a computer of either kind writes it. */
function wide(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = `${mark ? '\ufeff' : ''}${text}`;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

it.each(TEXTS)('reads UTF-16 in either order, with its mark and without: %j', async (text) => {
  for (const littleEndian of [true, false])
    for (const mark of [true, false]) {
      const bytes = wide(text, littleEndian, mark);
      expect(wideEncodingOf(bytes)).toBe(littleEndian ? 'utf-16le' : 'utf-16be');
      const result = await readAny({ name: 'riga.txt', bytes }, {});
      if (result.kind === 'refused') throw new Error(result.reason);
      expect(JSON.stringify(result.draft.accounts)).toContain(text.split('\n\n')[1]);
    }
});

it.each(['notes.txt', 'notes.md', 'notes.csv'])(
  'reads the quotation marks and dashes of windows-1252: %s',
  async (name) => {
    const [open, close, dash, euro] = ['\x93', '\x94', '\x97', '\x80'];
    const text = `place,description\n"Málaga","She said ${open}no${close} ${dash} for ${euro} 5."\n`;
    const result = await readAny({ name, bytes: Uint8Array.from(text, (sign) => sign.charCodeAt(0)) }, {});
    if (result.kind === 'refused') throw new Error(result.reason);
    expect(JSON.stringify(result.draft.accounts)).toContain('She said “no” — for € 5.');
  },
);

it('says of a file with NUL bytes that is no text why it is none', async () => {
  const bytes = Uint8Array.from({ length: 400 }, (_, at) => (at % 3 === 0 ? 0 : (at * 37) % 256));
  expect(wideEncodingOf(bytes)).toBeUndefined();
  const result = await readAny({ name: 'notes.txt', bytes }, {});
  expect(result.kind === 'refused' && result.reason).toMatch(/binary data \(there are NUL bytes in it/);
});

it.each(['utf-16', 'UTF-16LE'])('reads XML that says it is %s and is UTF-8', async (declared) => {
  const kml = `<?xml version="1.0" encoding="${declared}"?><kml xmlns="http://www.opengis.net/kml/2.2"><Placemark>
    <name>Málaga</name><Point><coordinates>-4.42,36.72</coordinates></Point></Placemark></kml>`;
  const result = await readAny({ name: 'a.kml', bytes: new TextEncoder().encode(kml) }, {});
  if (result.kind === 'refused') throw new Error(result.reason);
  expect(result.draft.stops.map(({ name }) => name)).toEqual(['Málaga']);
});
