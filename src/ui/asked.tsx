import { Fragment, type ReactNode } from 'react';
import { isolated } from '../messages/direction.ts';
import { excerpt } from '../messages/excerpt.ts';
import { formatDay, formatWhen } from '../messages/format.ts';
import { hrefOf, inAccount, visitLink } from '../navigation/deep-link.ts';
import { addressedAs } from '../visit/accounts.ts';
import type { Mention, Wording } from '../visit/wording.ts';
import { AccountLetter } from './account-letter.tsx';
import { inTongue } from './in-tongue.ts';
import { type Known, SourceNumber } from './known-facts.tsx';
import { PassageLink } from './passage-link.tsx';

/** Letters of a passage that a question quotes: as many as one knows it by. */
const QUOTED = 80;

interface Props {
  readonly known: Known;
  readonly asked: Wording;
}

/** A question in words, in which each thing is called what a reader knows it by, and leads to where it stands. */
export function Asked({ known, asked }: Props) {
  return asked.map((part, index) => (
    <Fragment key={index}>{typeof part === 'string' ? part : mentioned(known, part)}</Fragment>
  ));
}

function mentioned({ visit, grounds, hrefOfStop, here }: Known, mention: Mention): ReactNode {
  switch (mention.kind) {
    case 'passage': {
      const passage = grounds.passages.get(mention.id);
      const account = visit.articles.find(({ id }) => id === passage?.article);
      if (!passage || !account) return mention.id;
      return (
        <>
          {visit.articles.length > 1 && <AccountLetter visit={visit} account={account} />} “
          <PassageLink passage={passage.id} {...inTongue(account.language)}>
            {excerpt(passage.exact, QUOTED)}
          </PassageLink>
          ”
        </>
      );
    }
    case 'stop': {
      const stop = grounds.stops.get(mention.id);
      return stop ? <a href={hrefOfStop(stop)}>{isolated(stop.name.value)}</a> : mention.id;
    }
    case 'account': {
      const account = visit.articles.find(({ id }) => id === mention.id);
      if (!account) return mention.id;
      const href = hrefOf(inAccount(visitLink(visit.id), addressedAs(visit, account.id)), here);
      return (
        <a href={href} {...inTongue(account.language)}>
          <cite>{account.title}</cite>
        </a>
      );
    }
    case 'source': {
      const { sources } = grounds.notes;
      const index = sources.findIndex(({ id }) => id === mention.id);
      const source = sources[index];
      return source ? (
        <>
          <SourceNumber source={source} number={index + 1} /> <cite>{isolated(source.title)}</cite>
        </>
      ) : (
        mention.id
      );
    }
    case 'words':
      return `“${isolated(mention.words)}”`;
    case 'day':
      return formatDay(mention.day);
    case 'when':
      return formatWhen(mention.when);
  }
}
