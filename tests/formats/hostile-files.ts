import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import type { SourceFile } from '../../src/formats/draft.ts';

/** A file that means harm, and how it has to end: refused for a reason that a person understands, or as a clean draft. */
export interface HostileFile {
  readonly name: string;
  readonly file: () => SourceFile;
  readonly ends: RegExp | 'draft';
}

/** One of those that may be looked at. */
const ARTICLE = 'tests/drafting/articles/tuned/a-copperlines-southern-tour.md';

const text = (name: string, words: string): SourceFile => ({ name, bytes: new TextEncoder().encode(words) });

const bomb = (root: string) => {
  const entities = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY e0 "lol">${entities.join('')}]><${root}><name>&e9;</name></${root}>`;
};

const zip = (name: string, entries: Readonly<Record<string, Uint8Array>>): SourceFile => ({
  name,
  bytes: zipSync({ ...entries }, { level: 9 }),
});

/** More than any reader unpacks; packed once, since that takes longest of all. */
let packedZeros: Uint8Array | undefined;
function zipBomb(name: string): SourceFile {
  packedZeros ??= zip(name, { 'doc.kml': new Uint8Array(80_000_000) }).bytes;
  return { name, bytes: packedZeros.slice() };
}

/** An archive whose entry says that it unpacks to ten bytes, in both of the places that say so. */
function lyingZip(): SourceFile {
  const { bytes } = zipBomb('lying.kmz');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length - 4; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 10, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  return { name: 'lying.kmz', bytes };
}

/** 200 MB in one line behind a beginning that a format begins with: of the same memory, until the next is asked for. */
let line: Uint8Array | undefined;
function longLine(name: string, beginning: string): SourceFile {
  line ??= new Uint8Array(200_000_000).fill(0x61);
  const begins = new TextEncoder().encode(beginning);
  // After the end of what is longer than any beginning, it is as it was.
  line.fill(0x61, 0, 100).set(begins);
  return { name, bytes: line };
}

/** An article in which some paragraphs come again and again, as when a page was copied once too often. */
const again = (name: string, paragraphs: readonly string[], times: number): SourceFile =>
  text(name, `# A tour\n\n${Array(times).fill(paragraphs.join('\n\n')).join('\n\n')}`);

const LONG_LINES: readonly (readonly [name: string, beginning: string])[] = [
  ['line.gpx', '<gpx><wpt lat="1" lon="1"><name>'],
  ['tag.gpx', '<gpx><wpt lat="1" lon="'],
  ['line.kml', '<kml><Placemark><description><![CDATA['],
  ['line.tei', '<TEI><text><p>'],
  ['line.js', 'var config = {chapters: [{title: "'],
  ['line.geojson', '{"type":"FeatureCollection","name":"'],
  ['line.csv', 'name,lat,lon\n"'],
  ['line.ics', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:'],
  ['line.html', '<!doctype html><p>'],
  ['line.md', '# '],
  ['line.txt', ''],
];

const point = (properties: string, coordinates: string) =>
  `{"type":"Feature","properties":{${properties}},"geometry":{"type":"Point","coordinates":${coordinates}}}`;
const collection = (...features: readonly string[]) =>
  `{"type":"FeatureCollection","features":[${features.join(',')}]}`;

export const HOSTILE: readonly HostileFile[] = [
  { name: 'an entity bomb in GPX', file: () => text('a.gpx', bomb('gpx')), ends: /declares XML entities/ },
  { name: 'an entity bomb in TEI', file: () => text('a.xml', bomb('TEI')), ends: /declares XML entities/ },
  {
    name: 'TEI with a hundred thousand names in a paragraph',
    file: () =>
      text('a.xml', `<TEI><text><p>${'<placeName>Ur</placeName> '.repeat(100_000)}</p></text></TEI>`),
    ends: /a paragraph names more than 5,000 places and days/,
  },
  {
    name: 'TEI with a place named in a hundred thousand paragraphs',
    file: () =>
      text('a.xml', `<TEI><text>${'<p><placeName>Ur</placeName></p>'.repeat(100_000)}</text></TEI>`),
    ends: /more than 20,000 paragraphs/,
  },
  {
    name: 'TEI with scripts',
    file: () =>
      text(
        'a.xml',
        '<TEI><text><p><script>alert(1)</script><ref target="javascript:alert(1)">x</ref> &lt;script&gt;</p><p><placeName ref="geo:1,1">Ur</placeName></p></text></TEI>',
      ),
    ends: 'draft',
  },
  {
    name: 'a script with lists inside each other',
    file: () => text('a.js', `var config = {chapters: [${'['.repeat(100_000)}`),
    ends: /more than 64 lists or objects inside each other/,
  },
  {
    name: 'a script that begins a hundred thousand times',
    file: () => text('a.js', `var config = {chapters: [${'x = { a: [ f('.repeat(100_000)}`),
    ends: /the script ends in the middle of a list or an object/,
  },
  {
    name: 'a script that puts a text together from a hundred thousand',
    file: () =>
      text(
        'a.js',
        `var config = {chapters: [{title: 'Oslo', description: ${"'x' + ".repeat(100_000)}'', location: {center: [10.7, 59.9], zoom: 9}}]}`,
      ),
    ends: 'draft',
  },
  { name: 'an entity bomb in KML', file: () => text('a.kml', bomb('kml')), ends: /declares XML entities/ },
  {
    name: 'an external entity',
    file: () =>
      text('a.kml', '<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml><name>&x;</name></kml>'),
    ends: /declares XML entities/,
  },
  {
    name: 'a parameter entity',
    file: () => text('a.gpx', '<!DOCTYPE gpx [<!ENTITY % p SYSTEM "https://example.org/x"> %p;]><gpx/>'),
    ends: /declares XML entities/,
  },
  {
    name: 'an entity that nobody declared',
    file: () => text('a.gpx', '<gpx><wpt lat="1" lon="1"><name>&nbsp;</name></wpt></gpx>'),
    ends: /no well-formed XML: undefined entity.*line 1/,
  },
  {
    name: 'a zip slip',
    file: () => zip('a.kmz', { '../../doc.kml': new Uint8Array(9) }),
    ends: /leads out of it/,
  },
  {
    name: 'a zip slip in Windows words',
    file: () => zip('a.kmz', { 'C:\\doc.kml': new Uint8Array(9) }),
    ends: /leads out of it/,
  },
  {
    name: 'a zip bomb',
    file: () => zipBomb('a.kmz'),
    ends: /unpacks to far more/,
  },
  { name: 'a zip bomb that says it is small', file: lyingZip, ends: /unpacks to far more/ },
  {
    name: 'a zip with too many entries',
    file: () =>
      zip(
        'a.kmz',
        Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`${n}.txt`, new Uint8Array(0)])),
      ),
    ends: /more than 10000 entries/,
  },
  {
    name: 'a zip cut off',
    file: () => {
      const whole = zip('a.kmz', { 'doc.kml': new TextEncoder().encode('<kml/>'.repeat(999)) });
      return { ...whole, bytes: whole.bytes.slice(0, 60) };
    },
    ends: /no place|unpacked|damaged|no KML/,
  },
  ...LONG_LINES.map(
    ([name, beginning]): HostileFile => ({
      name: `a 200 MB line in ${name}`,
      file: () => longLine(name, beginning),
      ends: /more than|characters/,
    }),
  ),
  {
    name: 'deep elements',
    file: () => text('a.kml', `<kml>${'<Folder>'.repeat(100_000)}`),
    ends: /256 elements inside each other/,
  },
  {
    name: 'deep lists',
    file: () => text('a.geojson', `{"type":"FeatureCollection","features":${'['.repeat(1_000_000)}`),
    ends: /64 lists or objects inside each other/,
  },
  {
    name: 'a deep geometry',
    file: () =>
      text(
        'a.geojson',
        `${'{"type":"GeometryCollection","geometries":['.repeat(5_000)}${']}'.repeat(5_000)}`,
      ),
    ends: /64 lists or objects inside each other/,
  },
  {
    name: 'ten million empty lists',
    file: () => text('a.geojson', `{"type":"FeatureCollection","features":[${'[],'.repeat(9_000_000)}[]]}`),
    ends: /a million lists/,
  },
  {
    name: 'deep components',
    file: () => text('a.ics', 'BEGIN:VCALENDAR\r\n'.repeat(100_000)),
    ends: /too deep/,
  },
  {
    name: 'a page cut off in its first tag',
    file: () => text('a.html', '<!doctype html><body'),
    ends: /has no place and no words/,
  },
  {
    name: 'a page cut off in the tag that holds all others',
    file: () => text('a.html', '<!doctype html><html lang=en <body '),
    ends: /not one element/,
  },
  {
    name: 'thousands of lists in Markdown',
    file: () => text('a.md', '- words\n\nwords\n\n'.repeat(50_000)),
    ends: /more than 20,000 paragraphs/,
  },
  {
    name: 'thousands of lists in Markdown that cannot be parted',
    file: () => text('a.md', `[a]: https://example.org\n\n${'- words\n\nwords\n\n'.repeat(5_000)}`),
    ends: /lists and quotations/,
  },
  {
    name: 'deep HTML',
    file: () => text('a.html', `<!doctype html><body>${'<div>'.repeat(100_000)}`),
    ends: /hundreds of elements inside each other/,
  },
  {
    name: 'deep HTML in a description',
    file: () =>
      text(
        'a.geojson',
        collection(point(`"name":"x","date":"2020","description":"${'<b>'.repeat(50_000)}words"`, '[10,50]')),
      ),
    ends: 'draft',
  },
  {
    name: 'deep quotations in Markdown',
    file: () => text('a.md', `${'> '.repeat(20_000)}words`),
    ends: /hundreds deep/,
  },
  {
    name: 'deep lists in Markdown',
    file: () => text('a.md', `${'- '.repeat(5_000)}words`),
    ends: /hundreds deep/,
  },
  {
    name: 'brackets in Markdown',
    file: () => text('a.md', `words ${'['.repeat(20_000)}`),
    ends: 'draft',
  },
  {
    name: 'a bomb of anchors in front matter',
    file: () =>
      text(
        'a.md',
        `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
          .split('')
          .map((key, index) => `${key}: &${key} [${`*${'abcdefghi'[index]},`.repeat(9)}]`)
          .join('\n')}\n---\n\nWords.`,
      ),
    ends: 'draft',
  },
  {
    name: 'a page of two hundred thousand elements',
    file: () => text('a.html', `<!doctype html><body>${'<p>x</p>'.repeat(200_000)}`),
    ends: /more than 50,000 elements/,
  },
  {
    name: 'a hundred thousand places',
    file: () => text('a.geojson', collection(...Array<string>(100_000).fill(point('', '[10,50]')))),
    ends: /no visit has so many/,
  },
  {
    name: 'a table of a hundred thousand columns',
    file: () => text('a.csv', `${'lat,lon,'.repeat(50_000)}\n1,2`),
    ends: /more than 1000 columns/,
  },
  {
    name: 'not numbers',
    file: () =>
      text('a.gpx', '<gpx><wpt lat="NaN" lon="Infinity"><name>x</name></wpt><wpt lat="" lon="1e999"/></gpx>'),
    ends: 'draft',
  },
  {
    name: 'null islands',
    file: () => text('a.geojson', collection(point('"name":"x"', '[0,0]'), point('"name":"y"', '[-0,0]'))),
    ends: 'draft',
  },
  {
    name: 'halves of surrogate pairs and controls of direction',
    file: () =>
      text(
        'a.geojson',
        collection(
          point(
            '"name":"a\\ud800b\\u202ec\\u0000d\\u2066e","description":"\\udc00 words \\u202e","date":"2020"',
            '[10,50]',
          ),
        ),
      ),
    ends: 'draft',
  },
  {
    name: 'keys of prototypes',
    file: () =>
      text(
        'a.geojson',
        collection(
          point(
            '"__proto__":{"name":"x"},"constructor":"y","toString":"z","name":"a","date":"2020"',
            '[10,50]',
          ),
        ),
      ),
    ends: 'draft',
  },
  {
    name: 'scripts in every text',
    file: () =>
      text(
        'a.json',
        JSON.stringify({
          storymap: {
            slides: [
              {
                date: '2020',
                text: {
                  headline: '<img src=x onerror=alert(1)>Here</script>',
                  text: '<svg/onload=alert(1)><a href="javascript:alert(1)">words</a><iframe srcdoc="x"></iframe>',
                },
                media: { url: 'javascript:alert(1)', caption: '"><script>alert(1)</script>' },
                location: { lat: '50', lon: '10' },
              },
            ],
          },
        }),
      ),
    ends: 'draft',
  },
  {
    name: 'a picture',
    file: () => ({ name: 'a.gpx', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3) }),
    ends: /looks like a PNG picture/,
  },
  {
    name: 'a letter from a word processor',
    file: () => ({ name: 'letter.docx', bytes: zipSync({ '[Content_Types].xml': new Uint8Array(9) }) }),
    ends: /looks like a Word, Excel or PowerPoint file; what can be read is/,
  },
  { name: 'a PDF', file: () => text('a.csv', '%PDF-1.7\n'), ends: /looks like a PDF/ },
  {
    name: 'a page that calls itself a calendar',
    file: () => text('a.ics', '<!doctype html><p>Log in'),
    ends: /looks like an HTML page/,
  },
  {
    name: 'an article that is there 72 times',
    file: () => again('again.md', readFileSync(ARTICLE, 'utf8').split('\n\n').slice(1), 72),
    ends: 'draft',
  },
  {
    name: 'a paragraph that is there 500 times',
    file: () =>
      again(
        'alike.md',
        ['On Monday he flew to Athens, met the mayor, and drove on to Macon in Georgia.'],
        500,
      ),
    ends: 'draft',
  },
  {
    name: 'a place that is named 8,000 times',
    file: () => again('place.md', [`They went to ${Array(8000).fill('Athens').join(', ')}.`], 1),
    ends: 'draft',
  },
  { name: 'nothing', file: () => text('a.kml', ''), ends: /looks like an empty file/ },
];
