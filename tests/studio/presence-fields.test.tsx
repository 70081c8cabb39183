import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Manuscript } from '../../src/author/manuscript.ts';
import { PersonFields } from '../../src/studio/person-fields.tsx';
import { PresenceFields } from '../../src/studio/presence-fields.tsx';

const STOP = {
  id: 'porto',
  name: 'Porto',
  place: {},
  passages: [],
  events: [],
  basis: {},
  present: [{ agent: 'rui', stated: ['told'] }],
};
const person = (id: string, name: string) => ({ id, kind: 'Person' as const, name });
const MANUSCRIPT: Manuscript = {
  id: 'visit',
  visit: { agents: [person('ana', 'Ana Prado'), person('rui', 'Rui Reis')], sources: [], articles: [] },
  stops: [STOP],
  articles: [],
  pictures: [],
};

it('offers the persons of the visit who are not at the stop yet', () => {
  const shown = renderToStaticMarkup(
    <PresenceFields manuscript={MANUSCRIPT} stop={STOP} on={() => []} perform={() => {}} />,
  );
  expect([...shown.matchAll(/<option value="([^"]*)"/g)].map(([, name]) => name)).toEqual(['Ana Prado']);
  const [, list] = /<input[^>]* list="([^"]*)"/.exec(shown) ?? [];
  expect(shown).toContain(`<datalist id="${list}">`);
});

it('has who is at no stop be taken away, and nobody else', () => {
  const shown = renderToStaticMarkup(
    <PersonFields manuscript={MANUSCRIPT} notesOf={() => []} perform={() => {}} />,
  );
  expect([...shown.matchAll(/Take ([^<]*) away/g)].map(([, name]) => name)).toEqual(['Ana Prado']);
});
