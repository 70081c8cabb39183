import { studio } from '#messages/studio.ts';
import type { Operation } from '../author/history.ts';
import type { ManuscriptArticle } from '../author/manuscript.ts';
import {
  addPassage,
  addPassageOfVisit,
  addPoint,
  addPresence,
  addStop,
  newStopId,
  type SelectedText,
  setDate,
} from '../author/operations.ts';
import { dayOfWords } from '../drafting/date-stops.ts';
import { directionIn } from '../messages/direction.ts';
import { dateInWords } from './date-in-words.ts';
import { withEndMoved } from './moved-end.ts';
import type { PaneProps } from './pane-props.ts';
import type { Words } from './use-words.ts';
import { WordActions } from './word-actions.tsx';

type Props = Pick<PaneProps, 'manuscript' | 'numbers' | 'stop' | 'choose' | 'perform'> & {
  readonly words: Words;
  readonly chosen: SelectedText;
  /** The account that they are of. */
  readonly account: ManuscriptArticle;
  readonly onNewStop: (stop: string, byKeys: boolean) => void;
  readonly onNewPoint: (at: number, byKeys: boolean) => void;
};

/** Does with the chosen words what somebody says that they are. */
export function WordBar(props: Props) {
  const { manuscript, numbers, stop, choose, perform, words, chosen, account, onNewStop, onNewPoint } = props;
  const { labels } = studio;
  const quoted = chosen.text.slice(chosen.start, chosen.end);
  const act = (outcome: string, label: string, operation: Operation) => {
    // The marks change under it: what the browser would make of its selection then is not what was selected.
    document.getSelection()?.removeAllRanges();
    perform(label, operation);
    words.become(outcome);
  };
  return (
    <WordActions
      words={quoted}
      stops={manuscript.stops}
      numbers={numbers}
      stop={stop}
      outcome={words.outcome}
      onStop={(of) => {
        words.beAbout(of);
        choose(of);
      }}
      onNewStop={(byKeys) => {
        const id = newStopId(manuscript, quoted);
        const at = stop ? manuscript.stops.indexOf(stop) + 1 : manuscript.stops.length;
        perform(labels.newStop(quoted), addStop(id, quoted, chosen, at));
        choose(id);
        words.select(undefined);
        onNewStop(id, byKeys);
      }}
      onPassage={(of) =>
        of
          ? act(studio.isPassage(of.name), labels.passage, addPassage(of.id, chosen))
          : act(studio.isPassageOfVisit, labels.passage, addPassageOfVisit(chosen))
      }
      onPoint={(byKeys) => {
        const { significance = [] } = manuscript.visit;
        perform(labels.significance, addPoint(chosen));
        words.select(undefined);
        onNewPoint(significance.length, byKeys);
      }}
      onDate={(of) => {
        const { date, language = 'en' } = account.front;
        // What cannot be reckoned is taken as it stands: the check then asks for a day in its place.
        const day = dayOfWords(chosen.text, chosen, date, language) ?? quoted;
        const said = of.date === day ? studio.isDateToo : studio.isDate;
        act(said(of.name, dateInWords(day)), labels.date, setDate(of.id, day, chosen));
      }}
      onPresent={(of) => {
        act(studio.isPresent(of.name, quoted), labels.present, addPresence(of.id, quoted, chosen));
      }}
      onMoveEnd={(toRight, step) => {
        const { language } = account.front;
        const on = toRight === (language === undefined || directionIn(language) !== 'rtl');
        const range = withEndMoved(chosen.text, chosen, on, step, language);
        if (!range) return;
        document.getSelection()?.removeAllRanges();
        words.select(range);
      }}
      onLeave={() => {
        document.getSelection()?.removeAllRanges();
        words.select(undefined);
      }}
    />
  );
}
