import { useState } from 'react';
import { studio } from '#messages/studio.ts';
import { Boundary } from '../ui/boundary.tsx';
import { BrokenDraft } from './broken-draft.tsx';
import { Editor } from './editor.tsx';
import type { StudioData } from './page-data.ts';
import { type StudioLink, studioHref } from './studio-link.ts';
import { useDraft } from './use-draft.ts';

interface Props {
  readonly draft: string;
  readonly link: StudioLink;
  /** Whether it was opened by the keys. */
  readonly byKeys: boolean;
  readonly data: StudioData;
  readonly root: URL;
}

/** A draft of this machine, to work at. */
export default function OpenDraft({ draft, link, byKeys, data, root }: Props) {
  const open = useDraft(draft);
  // Each time that a change is taken back, it may be shown again.
  const [times, setTimes] = useState(0);
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
  return (
    <Boundary key={times} instead={<BrokenDraft draft={open} onUndone={() => setTimes(times + 1)} />}>
      <Editor draft={open} link={link} byKeys={byKeys} data={data} root={root} />
    </Boundary>
  );
}
