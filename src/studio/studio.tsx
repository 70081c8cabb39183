import { useEffect, useState } from 'react';
import { messages } from '#messages/interface.ts';
import { studio } from '#messages/studio.ts';
import { Boundary } from '../ui/boundary.tsx';
import { comesLater } from '../ui/comes-later.tsx';
import { DraftsPage } from './drafts-page.tsx';
import type { StudioData } from './page-data.ts';
import { parseStudioLink, type StudioLink } from './studio-link.ts';

/** Loaded with the first draft that is opened: a list of drafts needs neither the check nor what reads articles. */
const OpenDraft = comesLater(() => import('./open-draft.tsx'), Opening);

/** The studio: the drafts on this machine, or one of them to work at. */
export function Studio({ data, root }: { readonly data: StudioData; readonly root: URL }) {
  const { link, left, byKeys } = useArrival();
  useEffect(() => {
    document.title = studio.title;
  }, []);
  // A browser gives out neither locks nor keys there, and a draft that two tabs write would be lost.
  if (!window.isSecureContext)
    return (
      <main className="studio-missing">
        <p>{studio.needsSecure}</p>
        <p>
          <a href={root.href}>{messages.allVisits}</a>
        </p>
      </main>
    );
  return link.draft === undefined ? (
    <DraftsPage left={byKeys ? left : undefined} />
  ) : (
    <Boundary
      instead={
        <p className="studio-opening" role="alert">
          {studio.notLoaded}
        </p>
      }
    >
      <OpenDraft key={link.draft} draft={link.draft} link={link} byKeys={byKeys} data={data} root={root} />
    </Boundary>
  );
}

function Opening() {
  return (
    <p className="studio-opening" role="status">
      {studio.opening}
    </p>
  );
}

/** What the address says, and how somebody has come to it. */
interface Arrival {
  readonly link: StudioLink;
  /** The draft that was shown before. */
  readonly left?: string | undefined;
  /** Whether by the keys: then the focus goes on, since what was pressed is gone with its page. */
  readonly byKeys: boolean;
}

function useArrival(): Arrival {
  const [arrival, setArrival] = useState<Arrival>(() => ({ link: linkNow(), byKeys: false }));
  useEffect(() => {
    const onChange = () => {
      const byKeys = document.activeElement?.matches(':focus-visible') === true;
      setArrival(({ link }) => ({ link: linkNow(), left: link.draft, byKeys }));
    };
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  return arrival;
}

const linkNow = (): StudioLink => parseStudioLink(window.location.hash);
