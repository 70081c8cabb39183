import { useRef } from 'react';
import type { ManuscriptArticle } from '../author/manuscript.ts';
import { setBody } from '../author/operations.ts';
import { studio } from '../messages/studio-en.ts';
import type { Parts } from './parts.ts';
import { useTaken } from './use-taken.ts';

/** An article's text as it is written. */
export function ArticleText({
  article: { id, body },
  perform,
}: { readonly article: ManuscriptArticle } & Pick<Parts, 'perform'>) {
  const control = useRef<HTMLTextAreaElement>(null);
  const take = useTaken(control, body, (on) => perform(studio.labels.body, setBody(id, on.value)));
  return (
    <label className="studio-body">
      <span>{studio.textOf}</span>
      <textarea ref={control} defaultValue={body} rows={30} onBlur={(event) => take(event.target)} />
    </label>
  );
}
