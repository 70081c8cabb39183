import { formatCountry } from '../messages/format.ts';
import { topicSpan } from './topic-name.ts';
import type { Journey } from './topics.ts';

/** A person or organisation, with where they were. */
interface NamedPerson {
  /** Of the page. */
  readonly id: string;
  readonly name: string;
  readonly role?: string | undefined;
  readonly journeys: readonly Journey[];
}

/** What may tell those apart who are called the same, the most telling first. An id is nobody else's. */
const SIGNS: readonly ((person: NamedPerson) => string)[] = [
  ({ role = '' }) => role,
  topicSpan,
  (person) => `${topicSpan(person)}, ${countriesOf(person).join(', ')}`,
  ({ id }) => id,
];

/** What each person is to be called in a list: who has the name of another, with what tells the two apart. */
export function namesApart(people: readonly NamedPerson[]): readonly string[] {
  const called = new Map<string, NamedPerson[]>();
  for (const person of people)
    called
      .set(person.name, called.get(person.name) ?? [])
      .get(person.name)
      ?.push(person);
  return people.map((person) => {
    const namesakes = called.get(person.name) ?? [];
    if (namesakes.length < 2) return person.name;
    const telling = SIGNS.find((sign) => {
      const signs = namesakes.map(sign);
      return !signs.includes('') && new Set(signs).size === signs.length;
    });
    return telling ? `${person.name} (${telling(person)})` : person.name;
  });
}

const countriesOf = ({ journeys }: NamedPerson) => [
  ...new Set(journeys.flatMap(({ stops }) => stops.map(({ place }) => formatCountry(place.country)))),
];
