import { archive } from '#messages/archive.ts';
import { messages } from '#messages/interface.ts';
import { topicName, topicSurroundings } from '../archive/topic-name.ts';
import { stopCount, type Topic } from '../archive/topics.ts';
import { type DeepLink, hrefOf } from '../navigation/deep-link.ts';
import { LIST_ID, PageHead } from './page-head.tsx';
import { Pager } from './pager.tsx';
import { Parting } from './parting.tsx';
import { TopicTitle, tongueOf } from './topic-title.tsx';

export interface TopicsPageProps {
  readonly kind: Topic['kind'];
  /** From 1. */
  readonly page: number;
  /** What is on each page, in order. */
  readonly pages: readonly (readonly Topic[])[];
}

/** Letters of a name that say on which page it is. */
const LETTERS = 4;

/** All persons, places, countries or years, by name; years from the latest; a page at a time. */
export function TopicsPage({ kind, page, pages }: TopicsPageProps) {
  const here = { kind: 'topic', topic: kind, ...(page > 1 ? { page } : {}) } as const;
  const ways = {
    here,
    pages: pages.length,
    labelOf: (from: number, to: number) => rangeOf(pages.slice(from - 1, to).flat()),
  };
  return (
    <div className="know topic">
      <PageHead of="know" here={here} title={archive.topics[kind]} skips={pages.length > 1}>
        <p className="know-about">{archive.topicsAbout[kind]}</p>
      </PageHead>
      <main>
        <Pager {...ways} />
        <ul id={LIST_ID} className="topic-list">
          {(pages[page - 1] ?? []).map((topic) => (
            <li key={topic.id}>
              <div>
                <a href={hrefOf(linkOf(topic), here)}>
                  <TopicTitle topic={topic} />
                </a>
                <Surroundings topic={topic} />
              </div>
              <span>
                {archive.visitCount(topic.journeys.length)}
                <Parting />
                {messages.stopCount(stopCount(topic))}
              </span>
            </li>
          ))}
        </ul>
        <Pager {...ways} below />
      </main>
    </div>
  );
}

/** What a place lies in: others may have its name. */
function Surroundings({ topic }: { readonly topic: Topic }) {
  const surroundings = topicSurroundings(topic);
  return surroundings === '' ? null : (
    <>
      , <span {...tongueOf(topic)}>{surroundings}</span>
    </>
  );
}

const linkOf = ({ kind, id }: Topic): DeepLink => ({ kind: 'topic', topic: kind, id });

/** How the first and the last name of some pages begin. */
function rangeOf(topics: readonly Topic[]): string {
  const [first, last] = [topics[0], topics.at(-1)].map((topic) =>
    topic ? [...topicName(topic)].slice(0, LETTERS).join('').trim() : '',
  );
  return first === last ? `${first}` : `${first} – ${last}`;
}
