import { useRef } from 'react';
import { studio } from '#messages/studio.ts';
import type { ManuscriptArticle } from '../author/manuscript.ts';
import { setBody } from '../author/operations.ts';
import type { faultsOfText } from '../author/read-article.ts';
import { excerpt } from '../messages/excerpt.ts';
import { inTongue } from '../ui/in-tongue.ts';
import type { PaneProps } from './pane-props.ts';
import { useTaken } from './use-taken.ts';

/** An article's text as it is written. */
export function ArticleText({
  article: { id, body },
  perform,
}: { readonly article: ManuscriptArticle } & Pick<PaneProps, 'perform'>) {
  const control = useRef<HTMLTextAreaElement>(null);
  const take = useTaken(control, body, (on) => perform(studio.labels.body, setBody(id, on.value)));
  return (
    <label className="studio-body">
      <span>{studio.textOf}</span>
      <textarea
        ref={control}
        dir="auto"
        defaultValue={body}
        rows={30}
        onBlur={(event) => take(event.target)}
      />
    </label>
  );
}

/** Letters of a line that one finds it by. */
const QUOTED = 60;

/** Why a text cannot be shown, in the place of it. */
export function UnreadText({ faults }: { readonly faults: ReturnType<typeof faultsOfText> }) {
  const expected = new Set(faults.map((fault) => fault.expected));
  return (
    <div className="studio-unread">
      <p role="status">{studio.unreadText}</p>
      <ul>
        {faults.map(({ line, message }, index) => (
          <li key={index}>
            {line !== '' && <q dir="auto">{excerpt(line, QUOTED)}</q>}{' '}
            <span {...inTongue('en')}>{message}</span>
          </li>
        ))}
      </ul>
      {[...expected].map((each) => (
        <p key={each} className="studio-help" {...inTongue('en')}>
          → {each}
        </p>
      ))}
    </div>
  );
}
