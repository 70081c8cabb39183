import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { stepsOf } from '../../src/archive/compare-steps.ts';
import type { ComparedVisit } from '../../src/archive/compared.ts';
import { ComparePaperDays } from '../../src/ui/compare-paper-days.tsx';

const STOPS = 900;

const dayAfter = (days: number) => new Date(Date.UTC(1990, 0, 1 + days)).toISOString().slice(0, 10);

const visit = (id: string): ComparedVisit => ({
  id,
  title: id,
  language: 'en',
  when: '1990 to 1992',
  dayOne: dayAfter(0),
  start: dayAfter(0),
  end: dayAfter(STOPS - 1),
  stops: Array.from({ length: STOPS }, (_, number) => ({
    id: `stop-${number}`,
    number: number + 1,
    name: `${id} is at ${number}`,
    when: dayAfter(number),
    place: 'Somewhere',
    start: dayAfter(number),
    end: dayAfter(number),
    position: [0, 0],
    events: [],
  })),
  legs: [],
});

it('has every day of visits that went on for years', () => {
  const visits = [
    { letter: 'A', visit: visit('one') },
    { letter: 'B', visit: visit('other') },
  ] as const;
  const steps = stepsOf(
    visits.map((each) => each.visit),
    'visit',
  );
  const [current] = steps;
  if (!current) throw new Error('there is a day');
  const html = renderToStaticMarkup(
    <ComparePaperDays visits={visits} by="visit" steps={steps} current={current} />,
  );
  expect(html.match(/<tr/g)).toHaveLength(1 + STOPS);
  for (const id of ['one', 'other']) expect(html).toContain(`${id} is at ${STOPS - 1}`);
});
