import { useRef } from 'react';
import { onlyNamed } from '#messages/import.ts';
import { messages } from '#messages/interface.ts';
import { studio } from '#messages/studio.ts';
import { atTown } from '../author/edit-places.ts';
import type { ManuscriptStop } from '../author/manuscript.ts';
import { takeRival } from '../author/operations.ts';
import { excerpt } from '../messages/excerpt.ts';
import { formatCountry, formatPosition } from '../messages/format.ts';
import { kindInWords } from '../messages/place-kind.ts';
import { AsDrafted } from './as-drafted.tsx';
import { reasonInWords } from './drafted-words.ts';
import { JoinChoice, type NumberedStop } from './join-choice.tsx';
import type { PaneProps } from './pane-props.ts';
import { surroundingsOf } from './surroundings.ts';

type Props = Pick<PaneProps, 'perform'> & {
  /** The stops that its words may be of, by their numbers: of a visit with one account none. */
  readonly others: readonly NumberedStop[];
  /** The one of them that it seems to be of. */
  readonly of?: string | undefined;
  readonly stop: ManuscriptStop;
  readonly suggested: NonNullable<ManuscriptStop['suggested']>;
  readonly onAccept: () => void;
  readonly onDiscard: () => void;
  readonly onJoin: (into: ManuscriptStop) => void;
};

/** A proposal with its reasons and its rivals, to take, to correct or to throw away. */
export function SuggestionBox({ stop, others, of, suggested, perform, onAccept, onDiscard, onJoin }: Props) {
  const { confidence, why, against = [], rivals = [] } = suggested;
  const { place, coordinates: placed } = stop;
  const names = rivals.map(wordsFor);
  // Where it has been put already it need not be put again.
  const isThere = ({ coordinates: [longitude, latitude] }: (typeof rivals)[number]) =>
    placed?.[0] === longitude && placed?.[1] === latitude;
  const isOffered = (rival: (typeof rivals)[number]) => atTown(stop, rival) === undefined || !isThere(rival);
  const isAtTown = rivals.some((rival) => atTown(stop, rival) !== undefined);
  const accept = useRef<HTMLButtonElement>(null);
  const double = others.find(([, each]) => each.id === of)?.[1];
  return (
    <section className="suggestion" aria-label={studio.suggestionOf(stop.name, confidence)}>
      <h2>{studio.suggestion(confidence)}</h2>
      <p className="suggestion-place">
        <strong>{placed ? wordsFor(place) : studio.noPosition}</strong>{' '}
        <small>
          {placed ? (
            <AsDrafted of={place.kind ?? ''} words={kindInWords(place.kind ?? '')} />
          ) : (
            place.locality?.name
          )}
        </small>
      </p>
      {double && <p className="suggestion-of">{studio.sameStop(double.name)}</p>}
      <p className="studio-begin">
        {double && (
          <button type="button" className="button is-primary" onClick={() => onJoin(double)}>
            {studio.join(double.name)}
          </button>
        )}
        <button
          ref={accept}
          type="button"
          className={double ? 'button' : 'button is-primary'}
          onClick={onAccept}
        >
          {double ? studio.acceptApart : studio.accept}
        </button>
        <button type="button" className="button" onClick={onDiscard}>
          {studio.discard}
        </button>
      </p>
      {others.length > 0 && <JoinChoice others={others} none={studio.joinNone} onJoin={onJoin} />}
      <div className="suggestion-words">
        {stop.passages.map(({ id, selector }) => (
          <Quoted key={id} words={selector.exact} />
        ))}
      </div>
      <Reasons title={studio.reasonsFor} reasons={why} />
      <Reasons title={studio.reasonsAgainst} reasons={against} />
      {rivals.some(isOffered) && (
        <>
          <h3>{isAtTown ? studio.whereIsIt : placed ? studio.orElse : studio.whichPlace}</h3>
          <ul className="studio-rivals">
            {rivals.map((rival, index) => {
              if (!isOffered(rival)) return null;
              const { kind, coordinates, precision } = rival;
              const within = atTown(stop, rival);
              const words = names[index] ?? '';
              // Of one name in one country, they are told apart by where they are.
              const isAlone = names.indexOf(words) === names.lastIndexOf(words);
              return (
                <li key={`${words} ${index}`}>
                  <button
                    type="button"
                    className="button"
                    onClick={() =>
                      void surroundingsOf(coordinates).then((around) => {
                        // With what is pressed here the offers may go: what comes next is not to discard it.
                        accept.current?.focus();
                        perform(studio.labels.rival, takeRival(stop.id, index, around));
                      })
                    }
                  >
                    {within === undefined ? studio.take(words) : studio.putAt(words)}
                  </button>
                  <small>
                    <AsDrafted of={kind} words={kindInWords(kind)} />
                    {[
                      isAlone ? '' : formatPosition(coordinates, precision),
                      within === undefined ? '' : messages.within(within),
                    ]
                      .filter(Boolean)
                      .map((each) => `, ${each}`)}
                  </small>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

/** Letters of a passage that stand open: of more, the reasons below would be out of sight on a phone. */
const OPEN = 200;

/** Words of the article, folded where they are many. */
function Quoted({ words }: { readonly words: string }) {
  if (words.length <= OPEN) return <q dir="auto">{words}</q>;
  return (
    <details>
      <summary>
        <q dir="auto">{excerpt(words, OPEN)}</q>
        <span>{studio.lessOfWords}</span>
      </summary>
      <q dir="auto">{words}</q>
    </details>
  );
}

function Reasons({ title, reasons }: { readonly title: string; readonly reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>
            {reason === onlyNamed ? reason : <AsDrafted of={reason} words={reasonInWords(reason)} />}
          </li>
        ))}
      </ul>
    </>
  );
}

interface Named {
  readonly name?: string | undefined;
  readonly locality?: { readonly name: string } | undefined;
  readonly region?: string | undefined;
  readonly country?: string | undefined;
}

/** A place as one tells it from others of its name. */
const wordsFor = ({ name, locality, region, country }: Named) =>
  [...new Set([name, locality?.name, region, country && formatCountry(country)])].filter(Boolean).join(', ');
