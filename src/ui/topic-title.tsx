import { topicName } from '../archive/topic-name.ts';
import type { Topic } from '../archive/topics.ts';
import { inTongue } from './in-tongue.ts';

/** What a topic is called. A person and a place have their names from a visit, and are in its language. */
export function TopicTitle({ topic }: { readonly topic: Topic }) {
  const tongue = topic.kind === 'people' || topic.kind === 'places' ? inTongue(topic.language) : {};
  return <bdi {...tongue}>{topicName(topic)}</bdi>;
}
