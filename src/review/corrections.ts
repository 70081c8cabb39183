import { changesSince } from '../visit/changes.ts';
import type { Path } from '../visit/notes.ts';
import { parsePublished, publishedOf } from '../visit/published.ts';
import type { VisitFiles } from '../visit/resolve-visit.ts';
import type { NotedChange, VisitFile } from '../visit/schema.ts';
import type { Visit } from '../visit/visit.ts';
import { type Wording, wording } from '../visit/wording.ts';
import type { Questions } from './questions.ts';

/** Whether readers were told what a visit, or a stop of it, says otherwise than when it was published. */
export function reviewCorrections(
  { published }: VisitFiles,
  file: VisitFile,
  { articles }: Visit,
  questions: Questions,
): void {
  const parsed = published && parsePublished(published.path, published.text);
  if (parsed?.kind !== 'published') return;
  const differing = changesSince(parsed.published, publishedOf(file, articles), file).map((change) =>
    differingIn(change, file),
  );
  for (const stop of new Set(differing.map((each) => each.stop))) {
    const own = differing.filter((each) => each.stop === stop);
    const whats = [...new Map(own.map(({ what }) => [JSON.stringify(what), what])).values()];
    const all: Wording = whats.flatMap((what, index) => (index === 0 ? what : [', ', ...what]));
    questions.ask(
      own[0]?.path ?? [],
      'corrections/unrecorded',
      wording`${all} ${whats.length === 1 ? 'differs' : 'differ'} from what was published, and no correction says so`,
      'a correction that tells readers (npm run record-corrections), or what was published',
    );
  }
}

/** What differs, of which stop or of the whole visit, and where that stands in the file. */
interface Differing {
  readonly stop?: number;
  readonly what: Wording;
  readonly path: Path;
}

function differingIn(change: NotedChange, { visit, features }: VisitFile): Differing {
  switch (change.about) {
    case 'account':
    case 'text':
    case 'rewritten': {
      const at = visit.articles.indexOf(change.account);
      if (at < 0 || (change.about === 'account' && change.was === undefined))
        return { what: ['the list of accounts'], path: ['visit', 'articles'] };
      const part = change.about === 'account' ? 'title' : 'text';
      return {
        what: wording`the ${part} of ${{ kind: 'account', id: change.account }}`,
        path: ['visit', 'articles', at],
      };
    }
    case 'stop':
    case 'order':
      return { what: ['the list of stops'], path: ['features'] };
    case 'person':
      return { what: ['the name of somebody'], path: ['visit', 'agents'] };
    case 'role':
      return { what: [`who ${change.person} is`], path: ['visit', 'agents'] };
    case 'significance':
      return { what: ['why the visit matters'], path: ['visit', visit.significance ? 'significance' : 'id'] };
    default: {
      const stop = features.findIndex(({ id }) => id === change.stop);
      if (stop < 0) {
        const key = change.about === 'name' ? 'title' : change.about;
        return { what: [`the ${key}`], path: ['visit', key] };
      }
      return { stop, what: [WHAT[change.about]], path: ['features', stop, ...WITHIN_STOP[change.about]] };
    }
  }
}

type OfStop = Exclude<
  NotedChange['about'],
  'account' | 'text' | 'rewritten' | 'stop' | 'order' | 'person' | 'role' | 'significance'
>;

const WHAT: Readonly<Record<OfStop, string>> = {
  name: 'the name',
  date: 'the date',
  place: 'the place',
  country: 'the country',
  locality: 'the town',
  position: 'the position',
  precision: 'the precision',
  arrival: 'the means of arrival',
  departure: 'the means of departure',
  event: 'what happened',
  presence: 'who was there',
};

const WITHIN_STOP: Readonly<Record<OfStop, Path>> = {
  name: ['properties', 'name'],
  date: ['properties', 'date'],
  place: ['properties', 'place', 'name'],
  country: ['properties', 'place', 'country'],
  locality: ['properties', 'place'],
  position: ['geometry', 'coordinates'],
  precision: ['properties', 'place', 'precision'],
  arrival: ['properties', 'arrival'],
  departure: ['properties', 'departure'],
  event: ['properties', 'events'],
  presence: ['properties', 'present'],
};
