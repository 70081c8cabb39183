import { expect, it } from 'vitest';
import { readVisits } from '../../src/build/read-visits.ts';
import { readAny } from '../../src/formats/read-any.ts';
import { WRITTEN } from '../../src/formats/registry.ts';

const refusal = async (name: string, text: string) => {
  const result = await readAny({ name, bytes: new TextEncoder().encode(text) });
  return result.kind === 'refused' ? result.reason : 'read';
};

it('reads what a visit leaves in, and says of what is never read which of its files to take instead', async () => {
  const { sound } = await readVisits();
  const visit = sound[0]?.visit;
  if (!visit) throw new Error('no visit is shipped');
  const said = await Promise.all(
    WRITTEN.map(async ({ id, writing }) => {
      const { write } = await writing.load();
      const { text } = write(visit, { addressOf: () => undefined });
      return [id, await refusal(`trip.${writing.suffix}`, text)] as const;
    }),
  );
  const refused = said.filter(([, reason]) => reason !== 'read');
  expect(refused.map(([id]) => id)).toEqual(['annotations', 'schema-org']);
  for (const [, reason] of refused)
    expect(reason).toMatch(
      /^trip\.\w+\.jsonld: this is (?:Web Annotations|schema\.org), .*take GeoJSON, of the visit’s downloads/,
    );
});

it('asks nothing of a date before our era whose days a GeoJSON has as JavaScript prints them', async () => {
  const properties = { name: 'Rome', date: '-0043-03-15', start: '-000043-03-15', end: '-000043-03-15' };
  const geometry = { type: 'Point', coordinates: [12.47, 41.89] };
  const text = JSON.stringify({ type: 'Feature', properties, geometry });
  const result = await readAny({ name: 'rome.geojson', bytes: new TextEncoder().encode(text) });
  if (result.kind !== 'draft') throw new Error(JSON.stringify(result));
  expect(result.draft.stops.map(({ date }) => date)).toEqual(['-0043-03-15']);
  expect(JSON.stringify(result)).not.toContain('unclear-date');
  // Nor do the days stay as words.
  expect(JSON.stringify(result.draft)).not.toContain('000043');
});

it('reads a page that has schema.org in it', async () => {
  const page =
    '<!doctype html><title>Trip</title><script type="application/ld+json">{"@context": "https://schema.org"}</script><p>She arrived in Oslo on Monday, and left for Bergen the day after.</p>';
  expect(await refusal('trip.html', page)).toBe('read');
});

it.each([
  [
    'trip.gpx',
    '<kml><Placemark><name>Oslo</name><Point><coordinates>10.7,59.9</coordinates></Point></Placemark></kml>',
  ],
  ['trip.kml', '<gpx version="1.1"><wpt lat="59.9" lon="10.7"><name>Oslo</name></wpt></gpx>'],
  [
    'trip.txt',
    '{"type":"Feature","properties":{"name":"Oslo"},"geometry":{"type":"Point","coordinates":[10.7,59.9]}}',
  ],
  ['trip.txt', 'name\tlat\tlon\nOslo\t59.9\t10.7\n'],
  [
    'trip.md',
    '<?xml version="1.0"?>\n<?xml-model href="tei_all.rng"?>\n<!DOCTYPE TEI>\n<TEI><text><body><p>To <placeName>Oslo<geo>59.9 10.7</geo></placeName>.</p></body></text></TEI>',
  ],
])('reads what can be nothing else, whatever its file is called: %s', async (name, text) => {
  const result = await readAny({ name, bytes: new TextEncoder().encode(text) });
  expect(result).toMatchObject({ draft: { stops: [{ name: 'Oslo', position: [10.7, 59.9] }] } });
});

it.each([
  [
    'library.ris',
    'TY  - NEWS\nTI  - A visit ends\nER  - \n',
    'a list of references (RIS), which has no places',
  ],
  [
    'library.bib',
    '@article{a_visit,\n title = {A visit}\n}',
    'a list of references (BibTeX), which has no places',
  ],
  [
    'library.json',
    '[{"id":"1","type":"article","issued":{}}]',
    'a list of references (CSL), which has no places',
  ],
  ['letter.rtf', '{\\rtf1\\ansi Dear all}', 'a Rich Text document: save it as HTML or plain text'],
])('says what else a file is: %s', async (name, text, words) => {
  expect(await refusal(name, text)).toContain(`${name}: the file looks like ${words}`);
});
