import { describe, expect, it } from 'vitest';
import { doublesIn } from '../../src/author/doubles.ts';
import { historyOf, type Operation, perform, undo } from '../../src/author/history.ts';
import { look } from '../../src/author/look.ts';
import type { Manuscript, ManuscriptStop } from '../../src/author/manuscript.ts';
import {
  acceptAll,
  acceptStop,
  addClaim,
  addSource,
  discardAll,
  joinStop,
  removeAccount,
  removeAgent,
  removeStop,
  setDate,
  setEvent,
  takeAllProposals,
  takeProposals,
} from '../../src/author/operations.ts';
import type { ProposedStop } from '../../src/drafting/draft-visit.ts';
import { shippedManuscript } from './manuscript-of-visit.ts';

const PLACES = {
  Porto: { geonames: 2735943, coordinates: [-8.61, 41.15], timeZone: 'Europe/Lisbon' },
  Lisbon: { geonames: 2267057, coordinates: [-9.13, 38.72], timeZone: 'Europe/Lisbon' },
  Madrid: { geonames: 3117735, coordinates: [-3.7, 40.42], timeZone: 'Europe/Madrid' },
} as const;

/** What an account proposes: a place as it calls it, where that is, and the day. */
function proposal(
  account: string,
  name: string,
  at: keyof typeof PLACES | undefined,
  date: string | undefined,
): ProposedStop {
  const { geonames, coordinates, timeZone } = at ? PLACES[at] : {};
  const exact = `They came to ${name}, as the ${account} has it.`;
  const stated = { stated: ['told'] };
  return {
    id: name.toLowerCase(),
    name,
    ...(coordinates ? { coordinates } : {}),
    ...(timeZone ? { timeZone } : {}),
    ...(date ? { date } : {}),
    place: { name: at ?? name, kind: 'city', precision: 5000, ...(geonames ? { geonames } : {}) },
    passages: [{ id: 'told', source: account, selector: { type: 'TextQuoteSelector', exact } }],
    events: [],
    present: [{ agent: 'ana', ...stated }],
    basis: {
      name: { ...stated },
      place: { ...stated },
      ...(date ? { date: { ...stated } } : {}),
      ...(at ? { position: { established: ['gazetteer'] } } : {}),
    },
    suggested: { confidence: 0.8, why: ['for a test'] },
  };
}

const EMPTY: Manuscript = {
  id: 'visit',
  visit: { agents: [], sources: [], articles: ['first', 'second'] },
  stops: [],
  articles: ['first', 'second'].map((id) => ({ id, front: {}, body: 'Words.' })),
  pictures: [],
};

const take = (account: string, ...stops: readonly ProposedStop[]) =>
  takeProposals(account, {
    stops,
    agents: [{ id: 'ana', kind: 'Person', name: 'Ana' }],
    sources: [{ id: 'gazetteer', title: 'A gazetteer', publisher: 'Somebody' }],
  });
const FIRST = [
  proposal('first', 'Porto', 'Porto', '2025-03-01'),
  proposal('first', 'Lisbon', 'Lisbon', '2025-03-02'),
] as const;
const after = (...all: readonly Operation[]): Manuscript =>
  all.reduce((now, each) => perform(now, 'something', each), historyOf(EMPTY)).manuscript;
const namesOf = ({ stops }: Manuscript) => stops.map(({ name }) => name);
const named = (manuscript: Manuscript, name: string): ManuscriptStop => {
  const stop = manuscript.stops.find((each) => each.name === name);
  if (!stop) throw new Error(`${name} is gone`);
  return stop;
};

describe('proposals of a second account', () => {
  const both = after(
    take('first', ...FIRST),
    acceptAll(),
    take(
      'second',
      proposal('second', 'Oporto', 'Porto', undefined),
      proposal('second', 'Sintra', undefined, undefined),
      proposal('second', 'Lisboa', 'Lisbon', '2025-03-02'),
      proposal('second', 'Madrid', 'Madrid', '2025-03-04'),
    ),
  );

  it('stand behind the stops that they are of, or where their day is, and are known as doubles', () => {
    expect(namesOf(both)).toEqual(['Porto', 'Oporto', 'Sintra', 'Lisbon', 'Lisboa', 'Madrid']);
    expect([...doublesIn(both.stops)]).toEqual([
      ['oporto', 'porto'],
      ['lisboa', 'lisbon'],
    ]);
  });

  it('become further words of their stops with all that is whole', () => {
    const all = perform(historyOf(both), 'accept', acceptAll()).manuscript;
    expect(namesOf(all)).toEqual(['Porto', 'Sintra', 'Lisbon', 'Madrid']);
    expect(all.stops.flatMap(({ suggested, name }) => (suggested ? [name] : []))).toEqual(['Sintra']);
    const lisbon = named(all, 'Lisbon');
    expect(lisbon.passages.map(({ id, source }) => `${source} ${id}`)).toEqual([
      'first told',
      'second told-2',
    ]);
    // Of the name each account has its own; of the day and of who was there they are of one mind.
    expect(lisbon.basis.name?.stated).toEqual(['told']);
    expect(lisbon.basis.date?.stated).toEqual(['told', 'told-2']);
    expect(lisbon.present).toEqual([{ agent: 'ana', stated: ['told', 'told-2'] }]);
    // One without a day takes none from the other.
    expect(named(all, 'Porto').basis.date?.stated).toEqual(['told']);
  });

  it('are another stop where somebody says so, or where they are of another day', () => {
    const apart = after(
      take('first', ...FIRST),
      acceptAll(),
      take(
        'second',
        proposal('second', 'Lisboa', 'Lisbon', '2025-03-02'),
        proposal('second', 'Porto', 'Porto', '2025-03-05'),
      ),
      acceptStop('lisboa'),
    );
    expect(doublesIn(apart.stops).size).toBe(0);
    expect(namesOf(apart)).toEqual(['Porto', 'Lisbon', 'Lisboa', 'Porto']);
  });

  it('give a stop the day and the place that it had not', () => {
    const bare = after(
      take('first', proposal('first', 'Porto', undefined, undefined)),
      acceptStop('porto'),
      take('second', proposal('second', 'Porto', 'Porto', '2025-03-01')),
      joinStop('porto-2', 'porto'),
    );
    expect(bare.stops).toHaveLength(1);
    const porto = named(bare, 'Porto');
    expect(porto.date).toBe('2025-03-01');
    expect(porto.coordinates).toEqual(PLACES.Porto.coordinates);
    expect(porto.basis).toEqual({
      name: { stated: ['told', 'told-2'] },
      place: { stated: ['told-2'] },
      date: { stated: ['told-2'] },
      position: { established: ['gazetteer'] },
    });
  });
});

describe('what a suggestion brought along', () => {
  const [porto] = FIRST;
  const byAtlas: ProposedStop = {
    ...proposal('first', 'Sintra', 'Lisbon', '2025-03-02'),
    present: [{ agent: 'rui', stated: ['told'] }],
    basis: { position: { established: ['atlas'] } },
    suggested: {
      confidence: 0.8,
      why: ['for a test'],
      rivals: [
        {
          name: 'Sintra',
          kind: 'city',
          precision: 5000,
          coordinates: [0, 0],
          confidence: 0.1,
          source: 'shelf',
        },
      ],
    },
  };
  const proposed = perform(
    perform(historyOf(EMPTY), 'source', addSource({ title: 'Mine', publisher: 'Me' })),
    'propose',
    takeProposals('first', {
      stops: [porto, byAtlas],
      agents: ['ana', 'rui'].map((id) => ({ id, kind: 'Person', name: id })),
      sources: ['gazetteer', 'atlas', 'shelf'].map((id) => ({ id, title: id, publisher: 'Somebody' })),
    }),
  );
  const has = ({ visit }: Manuscript) => ({
    sources: visit.sources.map(({ id }) => id),
    agents: visit.agents.map(({ id }) => id),
  });

  it.each([
    ['discarded', removeStop('sintra'), ['mine', 'gazetteer'], ['ana']],
    ['accepted', acceptStop('sintra'), ['mine', 'gazetteer', 'atlas'], ['ana', 'rui']],
    ['made one with another stop', joinStop('sintra', 'porto'), ['mine', 'gazetteer'], ['ana', 'rui']],
    ['discarded with all the others', discardAll(), ['mine'], []],
  ] as const)('goes where it was %s and nothing else has it, and comes back', (_, what, sources, agents) => {
    const done = perform(proposed, 'done', what);
    expect(has(done.manuscript)).toEqual({ sources, agents });
    expect(undo(done).manuscript).toEqual(proposed.manuscript);
  });
});

it('are not taken with all others where they are doubtful, unless another account tells of the same', () => {
  const doubtful = (of: ProposedStop): ProposedStop => ({
    ...of,
    suggested: { ...of.suggested, confidence: 0.4 },
  });
  const [porto, lisbon] = FIRST;
  const first = after(take('first', porto, doubtful(lisbon)), acceptAll());
  expect(first.stops.map(({ suggested }) => suggested !== undefined)).toEqual([false, true]);
  const second = doubtful(proposal('second', 'Oporto', 'Porto', '2025-03-01'));
  expect(namesOf(after(take('first', porto), acceptAll(), take('second', second), acceptAll()))).toEqual([
    'Porto',
  ]);
});

it('stops of one account are made one, which keeps its own facts and loses nothing that was said of the other', () => {
  const two = after(
    take(
      'first',
      proposal('first', 'Porto', 'Porto', '2025-03-01'),
      proposal('first', 'School', undefined, '2025-03-02'),
    ),
    acceptAll(),
    acceptStop('school'),
    setEvent('school', 0, 'She spoke with teachers.', { stated: ['told'] }),
    addClaim('school', 'name'),
  );
  const one = perform(historyOf(two), 'join', joinStop('school', 'porto')).manuscript;
  expect(namesOf(one)).toEqual(['Porto']);
  const porto = named(one, 'Porto');
  expect(porto).toMatchObject({ date: '2025-03-01', events: [{ stated: ['told-2'] }] });
  expect(porto.passages.map(({ id }) => id)).toEqual(['told', 'told-2']);
  expect(porto.claims).toEqual([{ about: 'name', says: [{ value: 'School', stated: ['told-2'] }] }]);
});

it('has all that rested on words of a stop rest on them under the one that it is made one with', () => {
  const kim = shippedManuscript('kim-russia-2023');
  const silence = { rule: 'time/day', stop: 'artyom', reason: 'It is so.' };
  const wider = { ...kim.visit, date: '2023-09-12/2023-09-18', accepted: [silence] };
  const joined = perform(
    historyOf({ ...kim, visit: wider }),
    'join',
    joinStop('artyom', 'russky-island'),
  ).manuscript;
  const [wayHome, last] = [kim.stops.at(-1)?.departure, joined.stops.at(-1)];
  expect(wayHome?.stated).toEqual(['farewell']);
  expect(last).toMatchObject({ id: 'russky-island', departure: wayHome, formerIds: ['artyom'] });
  expect(joined.visit).toMatchObject({
    date: wider.date,
    basis: { date: { stated: ['russky-island.departure'] } },
    accepted: [{ ...silence, stop: 'russky-island' }],
  });
  const kozlov = joined.visit.agents.find(({ id }) => id === 'alexander-kozlov');
  expect(kozlov?.basis?.role).toEqual({
    stated: ['russky-island.send-off'],
    established: ['departure-distance'],
  });
  expect(look(joined).problems).toEqual([]);
});

it('proposals of an account come once, however often it is asked, and leave those of another alone', () => {
  const second = proposal('second', 'Madrid', 'Madrid', '2025-03-04');
  const again = after(
    take('first', ...FIRST),
    acceptStop('porto'),
    take('second', second),
    take('first', ...FIRST),
    take('second', second),
  );
  expect(namesOf(again)).toEqual(['Porto', 'Lisbon', 'Madrid']);
  expect(again.stops.map(({ suggested }) => suggested === undefined)).toEqual([true, false, false]);
});

describe('proposals that were on their way while somebody went on working', () => {
  const [porto, lisbon] = FIRST;
  const both = ['first', 'second'].map((account) => ({
    account,
    proposed: {
      stops: account === 'first' ? FIRST : [proposal('second', 'Madrid', 'Madrid', '2025-03-04')],
      agents: [],
      sources: [],
    },
  }));
  const taken = (meanwhile: readonly Operation[]) => {
    let told: { readonly stops: number; readonly dates: number } | undefined;
    const now = after(
      ...meanwhile,
      takeAllProposals(both, (counts) => {
        told = counts;
      }),
    );
    return { told: told?.stops, names: namesOf(now).sort() };
  };

  it('are counted by what is there when they come', () => {
    expect(taken([])).toEqual({ told: 3, names: ['Lisbon', 'Madrid', 'Porto'] });
    expect(taken([take('first', porto), acceptAll()])).toEqual({
      told: 2,
      names: ['Lisbon', 'Madrid', 'Porto'],
    });
    expect(taken([take('first', porto, lisbon), acceptAll()]).told).toBe(1);
  });

  it('are none of an account that is gone by then', () => {
    expect(taken([removeAccount('second')])).toEqual({ told: 2, names: ['Lisbon', 'Porto'] });
  });
});

it('has a stop that was accepted without a day take the one that its words are found to tell by now', () => {
  const undated = proposal('first', 'Porto', 'Porto', undefined);
  const dated = proposal('first', 'Porto', 'Porto', '2025-03-01');
  const apart: ProposedStop = {
    ...dated,
    passages: [
      ...dated.passages,
      {
        id: 'dated',
        source: 'first',
        selector: { type: 'TextQuoteSelector', exact: 'on Saturday' },
      },
    ],
    basis: { ...dated.basis, date: { stated: ['dated'] } },
  };
  let told: { readonly stops: number; readonly dates: number } | undefined;
  const again = (stop: ProposedStop) =>
    takeAllProposals(
      [{ account: 'first', proposed: { stops: [stop], agents: [], sources: [] } }],
      (counts) => {
        told = counts;
      },
    );
  const porto = named(after(take('first', undated), acceptStop('porto'), again(apart)), 'Porto');
  expect(porto).toMatchObject({ date: '2025-03-01', basis: { date: { stated: ['dated'] } } });
  expect(porto.passages.map(({ id }) => id)).toEqual(['told', 'dated']);
  expect(told).toEqual({ stops: 0, dates: 1 });
  const same = named(after(take('first', undated), acceptStop('porto'), again(dated)), 'Porto');
  expect(same).toMatchObject({ date: '2025-03-01', basis: { date: { stated: ['told'] } } });
  // What somebody has said is left as it is.
  const own = setDate('porto', '2024');
  expect(named(after(take('first', undated), acceptStop('porto'), own, again(dated)), 'Porto').date).toBe(
    '2024',
  );
});

it('keep the traveller, whom the accounts name most, when the suggestion goes that names them', () => {
  const manuscript: Manuscript = {
    ...EMPTY,
    articles: [{ id: 'first', front: {}, body: 'Ana Prado came to Porto. Prado met Rui Reis in Lisbon.' }],
  };
  const person = (id: string, name: string) => ({ id, kind: 'Person' as const, name });
  const at = (agent: string, stop: ProposedStop) => ({ ...stop, present: [{ agent, stated: ['told'] }] });
  const [porto, lisbon] = FIRST;
  const agents = [person('rui', 'Rui Reis'), person('ana', 'Ana Prado')];
  const madrid = { ...proposal('first', 'Madrid', 'Madrid', '2025-03-04'), present: [] };
  const all = take('first', at('ana', porto), at('rui', lisbon), madrid);
  const withPersons: Operation = (draft) => {
    all(draft);
    draft.visit.agents = agents;
  };
  const left = (...done: readonly Operation[]) =>
    [withPersons, ...done]
      .reduce((now, each) => perform(now, 'something', each), historyOf(manuscript))
      .manuscript.visit.agents.map(({ id }) => id);
  expect(left(removeStop('porto'), removeStop('lisbon'))).toEqual(['ana']);
  expect(left(removeStop('porto'), removeAgent('ana'))).toEqual(['rui']);
  // Somebody who was at a stop is taken away there.
  expect(left(removeAgent('ana'))).toEqual(['rui', 'ana']);
  expect(left(discardAll())).toEqual([]);
});
