import { useEffect, useState } from 'react';
import { studio } from '../messages/studio-en.ts';
import { DraftsPage } from './drafts-page.tsx';
import { Editor } from './editor.tsx';
import type { StudioData } from './page-data.ts';
import { parseStudioLink, type StudioLink, studioHref } from './studio-link.ts';
import { useDraft } from './use-draft.ts';

/** The studio: the drafts on this machine, or one of them to work at. */
export function Studio({ data, root }: { readonly data: StudioData; readonly root: URL }) {
  const link = useStudioLink();
  useEffect(() => {
    document.title = studio.title;
  }, []);
  return link.draft === undefined ? (
    <DraftsPage />
  ) : (
    <Draft key={link.draft} draft={link.draft} link={link} data={data} root={root} />
  );
}

interface DraftProps {
  readonly draft: string;
  readonly link: StudioLink;
  readonly data: StudioData;
  readonly root: URL;
}

function Draft({ draft, link, data, root }: DraftProps) {
  const open = useDraft(draft);
  if (open === undefined) return null;
  if (open === 'missing')
    return (
      <main className="studio-missing">
        <p>{studio.notThere}</p>
        <p>
          <a className="button" href={studioHref({})}>
            {studio.allDrafts}
          </a>
        </p>
      </main>
    );
  return <Editor draft={open} link={link} data={data} root={root} />;
}

function useStudioLink(): StudioLink {
  const [link, setLink] = useState(() => parseStudioLink(window.location.hash));
  useEffect(() => {
    const onChange = () => setLink(parseStudioLink(window.location.hash));
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  return link;
}
