import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { doublesIn } from '../author/doubles.ts';
import { doubtfulIn, numbersOf } from '../author/doubtful.ts';
import { look } from '../author/look.ts';
import { messages } from '../messages/en.ts';
import { studio } from '../messages/studio-en.ts';
import { scrollToBeginning } from '../ui/bring-into-view.ts';
import { keepFocus } from '../ui/keep-focus.ts';
import { ArticlePane } from './article-pane.tsx';
import { ImportNotes } from './import-notes.tsx';
import { KeepingNotice, KeepingState } from './keeping.tsx';
import { MapPane, type Pointing } from './map-pane.tsx';
import { NotDone } from './not-done.tsx';
import { OutDialog } from './out-dialog.tsx';
import type { StudioData } from './page-data.ts';
import { StopForm } from './stop-form.tsx';
import { StopList } from './stop-list.tsx';
import { StrayFiles } from './stray-files.tsx';
import { type StudioLink, studioHref } from './studio-link.ts';
import { answered, doubted, type Told, told } from './told.ts';
import type { OpenDraft } from './use-draft.ts';
import { useReview } from './use-review.ts';
import { isTyped } from './use-taken.ts';
import { VisitForm } from './visit-form.tsx';

interface Props {
  readonly draft: OpenDraft;
  readonly link: StudioLink;
  readonly data: StudioData;
  readonly root: URL;
}

type Pane = 'article' | 'map' | 'stops';
const PANES: readonly Pane[] = ['article', 'map', 'stops'];

/** A draft as the reader's page that it becomes: article, map and itinerary, each of them to work at. */
export function Editor({ draft, link, data, root }: Props) {
  const { history, perform } = draft;
  const { manuscript, edits, done } = history;
  const doubles = useMemo(() => doublesIn(manuscript.stops), [manuscript.stops]);
  const doubtful = useMemo(() => doubtfulIn(manuscript.stops, doubles), [manuscript.stops, doubles]);
  const numbers = useMemo(() => numbersOf(manuscript.stops, doubtful), [manuscript.stops, doubtful]);
  const lookedAt = link.stop !== undefined && doubtful.has(link.stop) ? link.stop : undefined;
  const looked = useMemo(() => look(manuscript, { doubtful, lookedAt }), [manuscript, doubtful, lookedAt]);
  const problems = useMemo(() => told(looked.problems), [looked]);
  const [pane, setPane] = useState<Pane>('article');
  const [pointing, setPointing] = useState<Pointing>();
  const [out, setOut] = useState(false);
  const [sought, setSought] = useState<Pick<Told, 'stop' | 'field'> & { readonly silent?: boolean }>();
  const stop = manuscript.stops.find(({ id }) => id === link.stop);
  const title = manuscript.visit.title || studio.untitled;
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
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && pointing) endPointing();
    const { target } = event;
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    // Fields take back their own letters.
    if ((isField && isTyped(target)) || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) draft.redo();
    else draft.undo();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  // Who has pointed by keys goes on where it was begun.
  useEffect(() => {
    if (pointing !== 'keys') return;
    return () => all.current?.querySelector<HTMLElement>('.studio-position button')?.focus();
  }, [pointing]);

  const all = useRef<HTMLDivElement>(null);
  useEffect(() => (all.current ? keepFocus(all.current) : undefined), []);

  const stopsPane = useRef<HTMLElement>(null);
  // Another form begins at its head, where it says what is left to settle.
  useEffect(() => {
    scrollToBeginning(stopsPane.current);
  }, [stop?.id]);

  useEffect(() => {
    if (!sought || sought.stop !== stop?.id) return;
    const field = document.querySelector(`[data-field="${CSS.escape(sought.field ?? '')}"]`);
    const folded = field?.closest('details');
    if (folded) folded.open = true;
    const form = field?.closest('fieldset') ?? document.querySelector('.stop-form');
    const within = field?.matches('.field') ? field : form;
    const control = (selector: string) => within?.querySelector<HTMLElement>(selector);
    // What is of no field is asked at the head of the form, where a suggestion is accepted too.
    const inField = sought.field === undefined ? undefined : control('input, textarea, select');
    const first = inField ?? control('button, input, textarea, select');
    if (!sought.silent) first?.focus();
    // Of a group of fields, its first: the group may be higher than its pane.
    (field?.matches('fieldset') ? first : field)?.scrollIntoView({ block: 'center' });
    setSought(undefined);
  }, [sought, stop]);

  // Who works by keys comes into a pane, past all that stands before it.
  const [entered, setEntered] = useState<Pane>();
  useEffect(() => {
    if (!entered) return;
    all.current?.querySelector<HTMLElement>(`.studio-${entered}`)?.focus();
    setEntered(undefined);
  }, [entered]);

  const [lastLabel, nextLabel] = [edits[done - 1]?.label, edits[done]?.label];
  const review = useReview(manuscript, looked.problems.length === 0, new URL(data.land, root));
  const doubts = useMemo(() => doubted(review.concerns, manuscript), [review, manuscript]);
  const go = (problem: Told) => {
    setOut(false);
    setPane('stops');
    if (problem.stop !== stop?.id) choose(problem.stop);
    setSought(problem);
  };
  // Who works by keys goes on with what a new stop needs first; a finger that has only selected words wants no keyboard.
  const onNewStop = (id: string, byKeys: boolean) => {
    setPane('stops');
    if (byKeys) setSought({ stop: id, field: 'place' });
  };
  // What is to be said of a new account is asked beside it.
  const onNewAccount = (account: string, byKeys: boolean) => {
    setPane('stops');
    choose(undefined);
    setSought({ stop: undefined, field: `front.${account}`, silent: !byKeys });
  };
  // Who works by keys goes on with what is said of the stop; Escape leads back.
  const onEnter = (id: string | undefined) => {
    choose(id);
    setSought({ stop: id, field: undefined });
  };
  const parts = {
    draft: draft.key,
    manuscript,
    looked,
    problems,
    doubts,
    doubles,
    doubtful,
    numbers,
    unasked: review.unasked,
    answers: answered(manuscript, review.accepted),
    go,
    stop,
    choose,
    perform,
    readOnly: draft.hold !== 'mine',
  } as const;
  return (
    <div className="studio" data-pane={pane} ref={all}>
      <header className="top">
        <a className="wordmark" href={studioHref({})} title={studio.allDrafts}>
          {studio.name}
        </a>
        <h1 dir="auto" title={title}>
          {title}
        </h1>
        <KeepingState keeping={draft.keeping} />
        <div className="top-actions">
          <button
            type="button"
            className="button"
            onClick={draft.undo}
            disabled={parts.readOnly || lastLabel === undefined}
            title={lastLabel === undefined ? studio.undo : studio.undoOf(lastLabel)}
          >
            {studio.undo}
          </button>
          <button
            type="button"
            className="button"
            onClick={draft.redo}
            disabled={parts.readOnly || nextLabel === undefined}
            title={nextLabel === undefined ? studio.redo : studio.redoOf(nextLabel)}
          >
            {studio.redo}
          </button>
          <button type="button" className="button is-primary" onClick={() => setOut(true)}>
            {studio.publish}
          </button>
        </div>
      </header>
      <KeepingNotice draft={draft} />
      <NotDone />
      <StrayFiles wanted={stop !== undefined || parts.readOnly} />
      <nav className="studio-panes" aria-label={studio.panes}>
        {PANES.map((each) => (
          <button
            key={each}
            type="button"
            className="button"
            aria-pressed={pane === each}
            onClick={({ detail }) => {
              setPane(each);
              if (detail === 0) setEntered(each);
            }}
          >
            {studio[each]}
          </button>
        ))}
      </nav>
      <main className="studio-desk">
        <section className="studio-article" tabIndex={-1} aria-label={studio.article}>
          {link.draft !== undefined && <ImportNotes key={manuscript.articles.length} draft={link.draft} />}
          <ArticlePane {...parts} onNewStop={onNewStop} onNewAccount={onNewAccount} />
        </section>
        <section className="studio-map" tabIndex={-1} aria-label={messages.regionMap}>
          <MapPane
            {...parts}
            data={data}
            root={root}
            pointing={stop && pointing}
            onKeys={() => setPointing('keys')}
            onPointed={endPointing}
          />
        </section>
        <section className="studio-stops" tabIndex={-1} aria-label={studio.stops} ref={stopsPane}>
          <StopList {...parts} onEnter={onEnter} />
          <fieldset
            className="studio-form"
            disabled={parts.readOnly}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || event.defaultPrevented) return;
              stopsPane.current
                ?.querySelector<HTMLElement>(stop ? '[aria-current]' : '.studio-whole')
                ?.focus();
            }}
          >
            {stop ? (
              <StopForm
                key={stop.id}
                {...parts}
                stop={stop}
                onPoint={(by) => {
                  setPointing(by);
                  setPane('map');
                }}
              />
            ) : (
              <VisitForm {...parts} />
            )}
          </fieldset>
        </section>
      </main>
      {out && <OutDialog {...parts} data={data} root={root} onClose={() => setOut(false)} />}
    </div>
  );
}
