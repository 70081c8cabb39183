import { topicName } from '../archive/topic-name.ts';
import type { Topic } from '../archive/topics.ts';
import { inTongue } from './in-tongue.ts';

/** A person and a place have their names from a visit, and are in its language. */
export const tongueOf = (topic: Topic) =>
  topic.kind === 'people' || topic.kind === 'places' ? inTongue(topic.language) : {};

/** What a topic is called. */
export const TopicTitle = ({ topic }: { readonly topic: Topic }) => (
  <bdi {...tongueOf(topic)}>{topicName(topic)}</bdi>
);
