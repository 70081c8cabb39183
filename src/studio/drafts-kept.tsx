import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { studio } from '#messages/studio.ts';
import { DraftList, titleOf } from './draft-list.tsx';
import type { Kept } from './storage.ts';
import { studioHref } from './studio-link.ts';
import { type Thrown, useDrafts } from './use-drafts.ts';

/** Where the focus goes next. */
type Next = { readonly to: 'undo' } | { readonly to: 'draft'; readonly draft: string };

/**
 * The drafts on this machine, those in the bin, and the way back of what was thrown away last.
 *
 * @param left the one that the focus goes to, since somebody has left it by the keys
 */
export function DraftsKept({ left }: { readonly left: string | undefined }) {
  const drafts = useDrafts();
  const { listed, binned, last } = drafts;
  const [opened, setOpened] = useState(false);
  const [next, setNext] = useState<Next>();
  const holder = useRef<HTMLDivElement>(null);
  // What was pressed is gone with its draft: the focus goes on to the way back, or to where it came back.
  useEffect(() => {
    const to = next?.to === 'draft' ? `.studio-list a[href="${studioHref(next)}"]` : '.studio-thrown button';
    if (next) holder.current?.querySelector<HTMLElement>(to)?.focus();
  }, [next]);
  const isRead = drafts.read;
  useEffect(() => {
    if (isRead && left !== undefined) setNext({ to: 'draft', draft: left });
  }, [isRead, left]);
  const throwAway = async (these: readonly Kept[], to: Thrown['to']) => {
    await drafts.throwAway(these, to);
    setNext({ to: 'undo' });
  };
  const bringBack = async (draft: Kept | undefined, back: Promise<void>) => {
    await back;
    if (draft) setNext({ to: 'draft', draft: draft.key });
  };
  const takeBack = () => {
    if (last?.to === 'doom') setOpened(true);
    void bringBack(last?.drafts[0], drafts.takeBack());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!last || event.key !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    takeBack();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what the key does, a button does too
    <div ref={holder} onKeyDown={onKeyDown}>
      <section aria-labelledby="drafts">
        <h2 id="drafts">{studio.drafts}</h2>
        {drafts.unread !== undefined && (
          <p className="studio-fault" role="alert">
            {studio.notListed(drafts.unread)}
          </p>
        )}
        {drafts.read && listed.length === 0 && (
          <p className="studio-help">{binned.length > 0 ? studio.allInBin : studio.noDrafts}</p>
        )}
        <DraftList drafts={listed}>
          {(draft, title) => (
            <button
              type="button"
              className="button"
              aria-label={studio.moveToBin(title)}
              onClick={() => void throwAway([draft], 'bin')}
            >
              {studio.bin}
            </button>
          )}
        </DraftList>
      </section>
      {binned.length > 0 && (
        <details
          className="studio-bin"
          open={opened}
          onToggle={(event) => setOpened(event.currentTarget.open)}
        >
          <summary>{studio.binOf(binned.length)}</summary>
          <DraftList drafts={binned}>
            {(draft, title) => (
              <>
                <button
                  type="button"
                  className="button"
                  aria-label={studio.restore(title)}
                  onClick={() => void bringBack(draft, drafts.takeOut(draft))}
                >
                  {studio.takeOut}
                </button>
                <button
                  type="button"
                  className="button"
                  aria-label={studio.deleteForEver(title)}
                  onClick={() => void throwAway([draft], 'doom')}
                >
                  {studio.delete}
                </button>
              </>
            )}
          </DraftList>
          {binned.length > 1 && (
            <button type="button" className="button" onClick={() => void throwAway(binned, 'doom')}>
              {studio.emptyBin}
            </button>
          )}
        </details>
      )}
      <div className="studio-thrown" role="status">
        {drafts.fault !== undefined && <p className="studio-fault">{drafts.fault}</p>}
        {last && (
          <p>
            <span>{wordsFor(last)}</span>
            <button type="button" className="button" onClick={takeBack}>
              {studio.takeBack}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

function wordsFor({ to, drafts: [first, ...others] }: Thrown): string {
  if (!first || others.length > 0) return studio.thrown.doomed(others.length + 1);
  return studio.thrown[to](titleOf(first));
}
