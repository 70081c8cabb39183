import { useId, useState } from 'react';
import { studio } from '#messages/studio.ts';
import type { Manuscript, ManuscriptStop, Passage } from '../author/manuscript.ts';
import { excerpt } from '../messages/excerpt.ts';
import { accountName } from './account-name.ts';

export interface Reference {
  readonly stated?: string[];
  readonly established?: string[];
}

/** What a fact rests on that is said of a stop, until somebody says otherwise: its first words. */
export const restingOnFirst = ({ passages: [first] }: ManuscriptStop): Reference =>
  first ? { stated: [first.id] } : {};

interface Resting {
  readonly stated?: readonly string[] | undefined;
  readonly established?: readonly string[] | undefined;
}

/** What a fact rested on before its words were changed. */
export const referenceOf = ({ stated, established }: Resting): Reference => ({
  ...(stated ? { stated: [...stated] } : {}),
  ...(established ? { established: [...established] } : {}),
});

interface Props {
  readonly what: string;
  readonly manuscript: Manuscript;
  /** Whose passages it may rest on, each named by itself; without one, those of the visit as a whole. */
  readonly stop?: ManuscriptStop;
  /** Whose it may rest on besides, named with their stops: for what is said of the visit as a whole. */
  readonly stops?: readonly ManuscriptStop[];
  readonly value: Resting | undefined;
  /** The account whose words alone it rests on, one of them at least; where there is none, on the words of any and on sources. */
  readonly account?: string | undefined;
  /** Whether it is open where nothing is chosen yet: what an editor types rests on nothing by itself. */
  readonly asks?: boolean;
  readonly onChange: (reference: Reference) => void;
}

/** Letters of a passage that one knows it by. */
const QUOTED = 120;

/** What a fact rests on: any of the passages and of the sources, each to add and to take away by itself. */
export function BasisChoice(props: Props) {
  const { what, manuscript, stop, stops = [], value, account, asks = false, onChange } = props;
  const heading = useId();
  const sources = account === undefined ? manuscript.visit.sources : [];
  const stated = value?.stated ?? [];
  const established = value?.established ?? [];
  const passages = passagesFor(manuscript, (stop ?? manuscript.visit).passages ?? [], stops, stated).filter(
    ({ source }) => account === undefined || source === account,
  );
  const rests = [
    ...passages.filter(({ id }) => stated.includes(id)).map((each) => <Quoted key={each.id} {...each} />),
    ...sources.filter(({ id }) => established.includes(id)).map((each) => <Titled key={each.id} {...each} />),
  ];
  // It stays open when something is chosen: there may be more.
  const [isOpen, setIsOpen] = useState(asks && rests.length === 0);
  const choose = (all: readonly string[], id: string, chosen: boolean) =>
    chosen ? [...all, id] : all.filter((each) => each !== id);
  const rest = (on: { readonly stated: readonly string[]; readonly established: readonly string[] }) =>
    onChange({
      ...(on.stated.length > 0 ? { stated: [...on.stated] } : {}),
      ...(on.established.length > 0 ? { established: [...on.established] } : {}),
    });
  return (
    <details
      className="rests-on"
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        <span id={heading}>{studio.restsOn(what)}</span>
        {rests.length > 0 ? rests : <em>{studio.restsOnNothing}</em>}
      </summary>
      {/* Of a long visit there are hundreds for each person: only what is open has them. */}
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: fieldsets are what the form is parted by
        <div className="basis-choice" role="group" aria-labelledby={heading}>
          {passages.length > 0 && <small>{studio.passages}</small>}
          {passages.map((each) => (
            <label key={each.id}>
              <input
                type="checkbox"
                checked={stated.includes(each.id)}
                disabled={account !== undefined && stated.length === 1 && stated.includes(each.id)}
                onChange={({ target }) =>
                  rest({ stated: choose(stated, each.id, target.checked), established })
                }
              />
              <Quoted {...each} />
            </label>
          ))}
          {sources.length > 0 && <small>{studio.sources}</small>}
          {sources.map((each) => (
            <label key={each.id}>
              <input
                type="checkbox"
                checked={established.includes(each.id)}
                onChange={({ target }) =>
                  rest({ stated, established: choose(established, each.id, target.checked) })
                }
              />
              <Titled {...each} />
            </label>
          ))}
          <small className="studio-help">{studio.moreToRestOn}</small>
        </div>
      )}
    </details>
  );
}

interface Ground {
  readonly id: string;
  readonly words: string;
  /** The id of the account that they are of. */
  readonly source: string;
  /** Whose words they are, where there are several accounts. */
  readonly account: string | undefined;
}

/** The own passages of the stop or of the visit, those of the stops given, and of other stops those that the fact rests on already. */
function passagesFor(
  { stops: all, articles }: Manuscript,
  own: readonly Passage[],
  stops: readonly ManuscriptStop[],
  stated: readonly string[],
): readonly Ground[] {
  const ground = (id: string, { selector, source }: Passage): Ground => {
    const account = articles.length > 1 ? articles.find((each) => each.id === source) : undefined;
    return { id, words: selector.exact, source, account: account && accountName(account) };
  };
  return [
    ...own.map((passage) => ground(passage.id, passage)),
    ...all.flatMap((each) =>
      each.passages
        .filter(({ id }) => stops.includes(each) || stated.includes(`${each.id}.${id}`))
        .map((passage) => ground(`${each.id}.${passage.id}`, passage)),
    ),
  ];
}

const Quoted = ({ words, account }: Ground) => (
  <span className="basis-ground">
    <q dir="auto">{excerpt(words, QUOTED)}</q>
    {account !== undefined && <small dir="auto">{account}</small>}
  </span>
);

const Titled = ({ title }: Manuscript['visit']['sources'][number]) => (
  <span className="basis-ground" dir="auto">
    {title || studio.untitled}
  </span>
);
