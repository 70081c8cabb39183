import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { messages } from '#messages/interface.ts';
import { studio } from '#messages/studio.ts';
import { scrollToBeginning } from '../ui/bring-into-view.ts';
import { keepFocus } from '../ui/keep-focus.ts';
import { ArticlePane } from './article-pane.tsx';
import { EditorHead } from './editor-head.tsx';
import { ImportNotes } from './import-notes.tsx';
import { KeepingNotice } from './keeping.tsx';
import { MapPane, type Pointing } from './map-pane.tsx';
import { NotDone } from './not-done.tsx';
import { OutDialog } from './out-dialog.tsx';
import type { StudioData } from './page-data.ts';
import { PANES, type Pane, PaneButtons } from './pane-buttons.tsx';
import type { PaneProps } from './pane-props.ts';
import { StopForm } from './stop-form.tsx';
import { StopList } from './stop-list.tsx';
import { StrayFiles } from './stray-files.tsx';
import { type StudioLink, studioHref } from './studio-link.ts';
import type { OpenDraft } from './use-draft.ts';
import { useEditorKeys } from './use-editor-keys.ts';
import { useLooked } from './use-looked.ts';
import { useSought } from './use-sought.ts';
import { VisitForm } from './visit-form.tsx';

interface Props {
  readonly draft: OpenDraft;
  readonly link: StudioLink;
  /** Whether it was opened by the keys, which go on with its first stop, or the one that is worked at. */
  readonly byKeys: boolean;
  readonly data: StudioData;
  readonly root: URL;
}

/** A draft as the reader's page that it becomes: article, map and itinerary, each of them to work at. */
export function Editor({ draft, link, byKeys, data, root }: Props) {
  const { manuscript } = draft.history;
  const looked = useLooked(manuscript, link.stop, new URL(data.land, root));
  const [pane, setPane] = useState<Pane>('article');
  const [pointing, setPointing] = useState<Pointing>();
  const [out, setOut] = useState(false);
  const stop = manuscript.stops.find(({ id }) => id === link.stop);
  const seek = useSought(stop?.id);
  const choose = (id: string | undefined) => {
    setPointing(undefined);
    window.location.hash = studioHref({
      ...(link.draft === undefined ? {} : { draft: link.draft }),
      ...(id === undefined ? {} : { stop: id }),
    });
  };
  const endPointing = () => {
    setPointing(undefined);
    setPane('stops');
  };
  useEditorKeys(draft, pointing && endPointing);
  const all = useRef<HTMLDivElement>(null);
  useEffect(() => (all.current ? keepFocus(all.current) : undefined), []);
  const openedByKeys = useRef(byKeys);
  useEffect(() => {
    if (openedByKeys.current) rowToGoOnWith(all.current)?.focus();
  }, []);
  // Who has pointed by keys goes on where it was begun.
  useEffect(() => {
    if (pointing !== 'keys') return;
    return () => all.current?.querySelector<HTMLElement>('.studio-position button')?.focus();
  }, [pointing]);
  const props: PaneProps = {
    ...looked,
    draft: draft.key,
    manuscript,
    go: (problem) => {
      setOut(false);
      setPane('stops');
      if (problem.stop !== stop?.id) choose(problem.stop);
      seek(problem);
    },
    stop,
    choose,
    perform: draft.perform,
    readOnly: draft.hold !== 'mine',
  };
  return (
    <div className="studio" data-pane={pane} ref={all}>
      <EditorHead draft={draft} readOnly={props.readOnly} onPublish={() => setOut(true)} />
      <KeepingNotice draft={draft} />
      <NotDone />
      <StrayFiles wanted={stop !== undefined || props.readOnly} />
      <PaneButtons all={all} pane={pane} onPane={setPane} />
      <main
        className="studio-desk"
        onKeyDown={(event) => !pointing && isLeaving(event) && goToButtonOf(event.target, all.current)}
      >
        <section className="studio-article" tabIndex={-1} aria-label={studio.article}>
          {link.draft !== undefined && <ImportNotes key={manuscript.articles.length} draft={link.draft} />}
          <ArticlePane
            {...props}
            onNewStop={(id, byKeys) => {
              setPane('stops');
              // Who works by keys goes on with what a new stop needs first; a finger that has only selected words wants no keyboard.
              if (byKeys) seek({ stop: id, field: 'place' });
            }}
            onNewPoint={(at, byKeys) => {
              // Said in one's own words where it stands.
              setPane('stops');
              choose(undefined);
              seek({ stop: undefined, field: `significance.${at}`, silent: !byKeys });
            }}
            onNewAccount={(account, byKeys) => {
              // What is to be said of a new account is asked beside it.
              setPane('stops');
              choose(undefined);
              seek({ stop: undefined, field: `front.${account}`, silent: !byKeys });
            }}
          />
        </section>
        <section className="studio-map" tabIndex={-1} aria-label={messages.regionMap}>
          <MapPane
            {...props}
            data={data}
            root={root}
            pointing={stop && pointing}
            onKeys={() => setPointing('keys')}
            onPointed={endPointing}
          />
        </section>
        <StopsPane
          {...props}
          // Who works by keys goes on with what is said of the stop; Escape leads back.
          onEnter={(id) => {
            choose(id);
            seek({ stop: id, field: undefined });
          }}
          onPoint={(by) => {
            setPointing(by);
            setPane('map');
          }}
        />
      </main>
      {out && <OutDialog {...props} data={data} root={root} onClose={() => setOut(false)} />}
    </div>
  );
}

/** Whether a key leads out of where one is, and nothing there has a use for it: a search is emptied by it, a word that is composed let go of. */
const isLeaving = ({ key, target, defaultPrevented, nativeEvent }: KeyboardEvent): boolean =>
  key === 'Escape' &&
  !defaultPrevented &&
  !nativeEvent.isComposing &&
  !(target instanceof HTMLInputElement && target.type === 'search' && target.value !== '');

/** Leads from within a pane to its button, beside which are the others and all that stands above the panes. */
function goToButtonOf(within: EventTarget, all: HTMLElement | null): void {
  const pane = PANES.find((each) => within instanceof Element && within.closest(`.studio-${each}`));
  all?.querySelector<HTMLElement>(`.studio-panes [data-leads-to="${pane}"]`)?.focus();
}

/** The row of the stop that is worked at, else of the first one, else what says what is to be settled. */
const rowToGoOnWith = (within: HTMLElement | null): HTMLElement | null =>
  within?.querySelector<HTMLElement>('.studio-stop[aria-current]') ??
  within?.querySelector<HTMLElement>('.studio-stop') ??
  within?.querySelector<HTMLElement>('.studio-whole') ??
  null;

type StopsProps = PaneProps & {
  /** A stop, or the visit as a whole, is gone to by the keys alone. */
  readonly onEnter: (stop: string | undefined) => void;
  readonly onPoint: (by: Pointing) => void;
};

/** The itinerary, and below it all that is said of a stop or else of the visit. */
function StopsPane({ onEnter, onPoint, ...props }: StopsProps) {
  const { stop, readOnly } = props;
  const pane = useRef<HTMLElement>(null);
  // Another form begins at its head, where it says what is left to settle.
  useEffect(() => {
    scrollToBeginning(pane.current);
  }, [stop?.id]);
  return (
    <section className="studio-stops" tabIndex={-1} aria-label={studio.stops} ref={pane}>
      <StopList {...props} onEnter={onEnter} />
      <fieldset
        className="studio-form"
        disabled={readOnly}
        onKeyDown={(event) => {
          if (!isLeaving(event)) return;
          event.preventDefault();
          pane.current?.querySelector<HTMLElement>(stop ? '[aria-current]' : '.studio-whole')?.focus();
        }}
      >
        {stop ? (
          <StopForm key={stop.id} {...props} stop={stop} onPoint={onPoint} />
        ) : (
          <VisitForm {...props} />
        )}
      </fieldset>
    </section>
  );
}
