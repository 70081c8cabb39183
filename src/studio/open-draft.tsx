import { studio } from '../messages/studio-en.ts';
import { Editor } from './editor.tsx';
import type { StudioData } from './page-data.ts';
import { type StudioLink, studioHref } from './studio-link.ts';
import { useDraft } from './use-draft.ts';

interface Props {
  readonly draft: string;
  readonly link: StudioLink;
  readonly data: StudioData;
  readonly root: URL;
}

/** A draft of this machine, to work at. */
export default function OpenDraft({ draft, link, data, root }: Props) {
  const open = useDraft(draft);
  if (open === undefined) return null;
  if ('kind' in open)
    return (
      <main className="studio-missing">
        <p>{open.kind === 'missing' ? studio.notThere : studio.notOpened(open.why)}</p>
        <p>
          <a className="button" href={studioHref({})}>
            {studio.allDrafts}
          </a>
        </p>
      </main>
    );
  return <Editor draft={open} link={link} data={data} root={root} />;
}
