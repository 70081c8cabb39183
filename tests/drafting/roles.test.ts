import { beforeAll, expect, it } from 'vitest';
import { historyOf, perform } from '../../src/author/history.ts';
import { manuscriptOf } from '../../src/author/manuscript.ts';
import { takeProposals } from '../../src/author/operations.ts';
import { propose } from '../../src/author/propose.ts';
import { readGazetteer } from '../../src/build/read-gazetteer.ts';
import { draftItinerary } from '../../src/drafting/draft-itinerary.ts';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await readGazetteer([]);
});

it.each([
  ['en', 'In Lisbon she met the mayor, Ana Prado, for talks.', 'Mayor'],
  ['en', 'In Lisbon the day before the foreign minister, Ana Prado, spoke.', 'Foreign minister'],
  [
    'en',
    'She met Ana Prado, the governor of the Alto Minho region, in Lisbon.',
    'Governor of the Alto Minho region',
  ],
  ['en', 'She met Ana Prado, vice-president of the bank, in Lisbon.', 'Vice-president of the bank'],
  [
    'en',
    'Ana Prado came to Lisbon. There she met Rui Costa. Ana Prado, the novelist, read to him.',
    'Novelist',
  ],
  // An office with a name behind it may be somebody else's, and what is no office may be anything.
  ['en', 'In Lisbon, where she had met the mayor, Ana Prado read to the children.', undefined],
  ['en', 'They drove to the palace, Ana Prado, and saw Lisbon.', undefined],
  ['en', 'In Lisbon she met Ana Prado, the woman whom she had written to.', undefined],
  ['de', 'In Lissabon sprach die Bürgermeisterin, Ana Prado, mit ihm.', 'Bürgermeisterin'],
  [
    'de',
    'In Lissabon traf er Ana Prado, die Außenministerin von Portugal, am Abend.',
    'Außenministerin von Portugal',
  ],
  ['de', 'In Lissabon traf er Ana Prado, die lange gewartet hatte, am Abend.', undefined],
])('reads in %s who somebody is: %s', async (language, text, role) => {
  const { agents } = await draftItinerary({ text, language }, gazetteer);
  const found = agents.find(({ name }) => name === 'Ana Prado');
  expect(found).toBeDefined();
  expect(found?.role?.name).toBe(role);
  if (found?.role) expect(text.slice(found.role.words.start, found.role.words.end)).toContain('Ana Prado');
});

it('has who somebody is rest on the words of a stop, by the id that it gets, and proposes none that no stop tells', async () => {
  const front = {
    title: 'T',
    publisher: 'P',
    date: '2025-03-04',
    language: 'en',
    source: 'S',
    licence: 'CC0-1.0',
  };
  const body =
    'On Sunday the minister arrived in Lisbon and met the mayor, Ana Prado, for talks. Rui Costa travelled with her to Porto on Monday. Nobody had told Rui Costa, the novelist, why.';
  const empty = { visit: { agents: [], sources: [], articles: ['main'] }, features: [] };
  const begun = manuscriptOf('lisbon', { geojson: JSON.stringify(empty), articles: [] });
  const manuscript = {
    ...begun,
    articles: [{ id: 'main', front, body }],
    stops: [{ id: 'lisbon', name: 'L', place: {}, passages: [], events: [], basis: {} }],
  };
  const proposals = await propose(manuscript, 'main', gazetteer);
  if (proposals.kind !== 'proposed') throw new Error(proposals.kind);
  const taken = perform(historyOf(manuscript), 'propose', takeProposals('main', proposals.proposed));
  const { agents } = taken.manuscript.visit;
  expect(agents.find(({ id }) => id === 'ana-prado')).toEqual({
    id: 'ana-prado',
    kind: 'Person',
    name: 'Ana Prado',
    role: 'Mayor',
    basis: { role: { stated: ['lisbon-2.told'] } },
  });
  expect(agents.find(({ id }) => id === 'rui-costa')).not.toHaveProperty('role');
});
