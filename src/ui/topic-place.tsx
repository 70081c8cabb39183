import { archive } from '#messages/archive.ts';
import type { PlaceIn } from '../archive/places-in.ts';
import type { Topic } from '../archive/topics.ts';
import { formatCountry, formatRegion } from '../messages/format.ts';
import { type DeepLink, hrefOf } from '../navigation/deep-link.ts';
import { inTongue } from './in-tongue.ts';

/** What a place lies in, with the ways to all that the site has of its town and of its country. */
export function Surroundings({
  topic: { place, language },
  town,
  here,
}: {
  readonly topic: Extract<Topic, { kind: 'places' }>;
  readonly town: string | undefined;
  readonly here: DeepLink;
}) {
  const { country, locality } = place;
  const region = formatRegion(place);
  return (
    <span>
      {locality && town !== undefined && (
        <>
          <a {...inTongue(language)} href={hrefOf({ kind: 'topic', topic: 'places', id: town }, here)}>
            {locality.value.name}
          </a>
          {', '}
        </>
      )}
      {region !== '' && (
        <>
          <bdi {...inTongue(language)}>{region}</bdi>
          {', '}
        </>
      )}
      <a href={hrefOf({ kind: 'topic', topic: 'countries', id: country.toLowerCase() }, here)}>
        {formatCountry(country)}
      </a>
    </span>
  );
}

/** The places in a town or a country at which somebody stopped. */
export function PlacesIn({
  places: { first, others },
  here,
}: {
  readonly places: { readonly first: readonly PlaceIn[]; readonly others: number };
  readonly here: DeepLink;
}) {
  return (
    <section className="topic-visitors">
      <h2>{archive.topicPlaces}</h2>
      <ul>
        {first.map(({ name, language, page, visits }) => (
          <li key={page}>
            <a href={hrefOf({ kind: 'topic', topic: 'places', id: page }, here)}>
              <bdi {...inTongue(language)}>{name}</bdi>
            </a>
            <span>{archive.visitCount(visits)}</span>
          </li>
        ))}
      </ul>
      {others > 0 && <p>{archive.topicOthers(others)}</p>}
    </section>
  );
}
