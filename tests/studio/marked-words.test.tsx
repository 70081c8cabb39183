import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MarkedWords } from '../../src/studio/marked-words.tsx';

const STOPS = ['airport', 'hospital', 'museum'];
const manuscript = {
  id: 'visit',
  visit: { agents: [], sources: [], articles: [] },
  stops: STOPS.map((id) => ({ id, name: id, place: {}, passages: [], events: [], basis: {} })),
  articles: [],
  pictures: [],
};
const shown = (current: string) =>
  renderToStaticMarkup(
    <MarkedWords
      segments={[{ text: 'They saw all three.', passages: STOPS.map((id) => `${id}.told`) }]}
      manuscript={manuscript}
      numbers={new Map(STOPS.map((id, index) => [id, index + 1]))}
      choose={() => {}}
      current={current}
    />,
  );

it('tells the numbers of all stops that words are of, and leads from one to the next and round', () => {
  expect(shown('.')).toContain('data-number="1, 2, 3"');
  const ledTo = ['.', ...STOPS].map((current) => /title="([^"]*)"/.exec(shown(current))?.[1]);
  expect(ledTo).toEqual(['Stop: airport', 'Stop: hospital', 'Stop: museum', 'Stop: airport']);
});
