import { messages } from '#messages/interface.ts';
import { isolated } from '../messages/direction.ts';
import { sourceNote } from '../messages/titles.ts';
import type { Standing } from '../visit/accounts.ts';
import type { Visit } from '../visit/visit.ts';
import { AccountLetter } from './account-letter.tsx';
import { PassageLink } from './passage-link.tsx';

/** Where a fact comes from, beside the fact: the account's own words, another account, or a source to look up. */
export function BasisNote({ visit, standing }: { visit: Visit; standing: Standing }) {
  switch (standing.kind) {
    case 'stated':
      return (
        <PassageLink passage={standing.passage.id} className="basis is-stated" title={messages.showPassage}>
          <span aria-hidden="true">“”</span>
          <span className="visually-hidden">{messages.stated}</span>
        </PassageLink>
      );
    case 'reported': {
      const account = visit.articles.find(({ id }) => id === standing.passage.article);
      return (
        account && (
          <PassageLink
            passage={standing.passage.id}
            className="basis is-reported"
            title={`${isolated(account.title)}. ${messages.showPassage}`}
          >
            <AccountLetter visit={visit} account={account} />
            <span className="visually-hidden">{messages.reported}</span>
          </PassageLink>
        )
      );
    }
    case 'established': {
      const sources = standing.sources.flatMap((id) => visit.sources.find((each) => each.id === id) ?? []);
      return sources.map((source, at) => {
        const isSame = ({ publisher }: typeof source) => publisher === source.publisher;
        const earlier = sources.slice(0, at).filter(isSame).length;
        // What is nowhere to be read has no link, but is named all the same.
        const Note = source.url ? 'a' : 'span';
        return (
          <Note
            key={source.id}
            className={`basis is-established${earlier > 0 ? ' unbroken' : ''}`}
            href={source.url}
            title={sourceNote(source)}
          >
            {earlier === 0 ? (
              isolated(source.publisher)
            ) : (
              // To say who published it again and again would be a wall of the same words.
              <>
                <span className="visually-hidden">{isolated(source.publisher)}, </span>
                {earlier + 1}
              </>
            )}
            <span className="visually-hidden"> ({messages.established})</span>
          </Note>
        );
      });
    }
  }
}
