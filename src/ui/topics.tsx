import { archive } from '#messages/archive.ts';
import { foremost } from '../archive/topic-pages.ts';
import type { Topic } from '../archive/topics.ts';
import { type DeepLink, GALLERY, hrefOf } from '../navigation/deep-link.ts';
import { TOPICS } from '../visit/reserved-ids.ts';
import { TopicTitle } from './topic-title.tsx';

/** Topics of a kind that the first page names; the others are on the list of all. */
const MOST_NAMED = 8;

const linkOf = ({ kind, id }: Topic): DeepLink => ({ kind: 'topic', topic: kind, id });

/** The ways to find a journey other than by its title: for each kind what comes up most. None in an archive without visits. */
export function TopicNav({
  topics,
  here = GALLERY,
}: {
  readonly topics: readonly Topic[];
  readonly here?: DeepLink;
}) {
  if (topics.length === 0) return null;
  return (
    <nav className="topic-nav" aria-labelledby="topics-title">
      <h2 id="topics-title">{archive.topicsTitle}</h2>
      <div className="topic-kinds">
        {TOPICS.map((kind) => {
          const own = topics.filter((topic) => topic.kind === kind);
          const named = [...own].sort(foremost).slice(0, MOST_NAMED);
          return (
            own.length > 0 && (
              <section key={kind}>
                <h3>
                  <a href={hrefOf({ kind: 'topic', topic: kind }, here)}>{archive.topics[kind]}</a>
                </h3>
                <ul>
                  {named.map((topic) => (
                    <li key={topic.id}>
                      <a href={hrefOf(linkOf(topic), here)}>
                        <TopicTitle topic={topic} />
                      </a>
                    </li>
                  ))}
                  {own.length > named.length && (
                    <li>
                      <a className="topic-all" href={hrefOf({ kind: 'topic', topic: kind }, here)}>
                        {archive.topicsAll[kind](own.length)}
                      </a>
                    </li>
                  )}
                </ul>
              </section>
            )
          );
        })}
      </div>
    </nav>
  );
}
