import { topicName } from '../archive/topic-name.ts';
import type { Topic } from '../archive/topics.ts';
import { inTongue } from './in-tongue.ts';

/**
 * A person and a place have their names from a visit, and are in its language; which way one runs its own letters say: “Café (Haifa)” in
 * a visit told in Hebrew had its bracket at the wrong end.
 */
export function tongueOf(topic: Topic): { readonly lang?: string; readonly dir?: 'auto' } {
  const { lang } = topic.kind === 'people' || topic.kind === 'places' ? inTongue(topic.language) : {};
  return lang === undefined ? {} : { lang, dir: 'auto' };
}

/** What a topic is called. */
export const TopicTitle = ({ topic }: { readonly topic: Topic }) => (
  <bdi {...tongueOf(topic)}>{topicName(topic)}</bdi>
);
