import { messages } from '../messages/en.ts';
import type { Basis, Visit } from '../visit/visit.ts';
import { PassageLink } from './article-view.tsx';

/** Where a fact comes from, beside the fact: the article's own words, or a source to look up. */
export function BasisNote({ visit, basis }: { visit: Visit; basis: Basis }) {
  if (basis.kind === 'stated') {
    const [passage] = basis.passages;
    return (
      passage && (
        <PassageLink
          passage={passage}
          className="basis is-stated"
          title={`${messages.stated}. ${messages.showPassage}`}
        >
          <span aria-hidden="true">“”</span>
          <span className="visually-hidden">{messages.stated}</span>
        </PassageLink>
      )
    );
  }
  return basis.sources.map((id) => {
    const source = visit.sources.find((each) => each.id === id);
    if (!source) return undefined;
    // What is nowhere to be read has no link, but is named all the same.
    const Note = source.url ? 'a' : 'span';
    return (
      <Note key={id} className="basis is-established" href={source.url} title={messages.sourceNote(source)}>
        {source.publisher}
        <span className="visually-hidden"> ({messages.established})</span>
      </Note>
    );
  });
}
