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
    expect(reason).toMatch(/^trip\.\w+\.jsonld: this is (?:Web Annotations|schema\.org), .*take GeoJSON$/);
});

it('reads a page that has schema.org in it', async () => {
  const page =
    '<!doctype html><title>Trip</title><script type="application/ld+json">{"@context": "https://schema.org"}</script><p>She arrived in Oslo on Monday, and left for Bergen the day after.</p>';
  expect(await refusal('trip.html', page)).toBe('read');
});
