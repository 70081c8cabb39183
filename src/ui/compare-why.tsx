import { archive } from '#messages/archive.ts';
import { messages } from '#messages/interface.ts';
import { inTongue } from './in-tongue.ts';
import type { Lettered } from './lettered.ts';

/** Why each of the compared visits matters, side by side; those of which nothing is said leave their place empty. */
export function CompareWhy({ visits }: { readonly visits: readonly Lettered[] }) {
  if (visits.every(({ visit }) => visit.significance === undefined)) return null;
  return (
    <section className="compare-why">
      <h2>{messages.whyItMatters}</h2>
      <div className={`compare-cards has-${visits.length}`}>
        {visits.map(({ letter, visit: { title, language, significance = [] } }) => (
          <div key={letter} className={`compare-side is-${letter}`}>
            <h3 className="compare-card-visit">
              <span className="letter" aria-hidden="true">
                {letter}
              </span>
              <span className="visually-hidden">{archive.compare.visit(letter, title)}</span>
            </h3>
            <ul {...inTongue(language)}>
              {significance.map((point, place) => (
                <li key={place}>{point}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
