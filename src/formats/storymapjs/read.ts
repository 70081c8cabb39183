import type { Found, Words } from '../draft-found.ts';
import type { Notebook } from '../draft-notebook.ts';
import { draftOf } from '../draft-of.ts';
import { listOf, numberOf, objectOf, readJson, textOf } from '../reading/json.ts';
import { plainText } from '../reading/markup.ts';
import { positionOf } from '../reading/position.ts';
import { Refusal, reader } from '../reading/refusal.ts';
import { timeOf } from '../reading/time.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * A story of Knight Lab's StoryMapJS (github.com/NUKnightLab/StoryMapJS): a slide with a location is a stop, one
 * without gives its words to the account. Stories over a picture have no places on the Earth and are refused.
 */
export const read = reader((source, book, options) => {
  const file = objectOf(readJson(source, book));
  const story = objectOf(file?.['storymap']);
  if (!story) throw new Refusal('no StoryMapJS story: the file has no "storymap"');
  const type = textOf(story['map_type']);
  if (story['map_as_image'] === true || story['zoomify'] !== undefined || type === 'zoomify') {
    throw new Refusal(
      'this story is told over a picture (Zoomify or gigapixel): its positions are pixels, not places on the Earth',
    );
  }
  const slides = listOf(story['slides'])
    .map(objectOf)
    .filter((slide) => slide !== undefined);
  if (slides.length === 0) throw new Refusal('the story has no slides');
  const opening = slides.find(isOverview);
  const headline = textOf(objectOf(opening?.['text'])?.['headline']);
  return draftOf(
    source,
    {
      format: 'StoryMapJS',
      title: headline,
      description: firstSentence(textOf(objectOf(opening?.['text'])?.['text'])),
      language: textOf(story['language'])?.slice(0, 2),
      found: slides.map((slide, index) => foundOf(slide, `slide ${index + 1}`, book)),
    },
    book,
    options,
  );
});

const isOverview = (slide: Json) => slide['type'] === 'overview';

function foundOf(slide: Json, at: string, book: Notebook): Found {
  const text = objectOf(slide['text']) ?? {};
  const location = objectOf(slide['location']);
  const headline = plainText(textOf(text['headline']) ?? '', 'html');
  const words: Words[] = [];
  const told = textOf(text['text']);
  if (told) words.push({ text: told, markup: 'html' });
  words.push(...mediaWords(slide, at, book));
  if (objectOf(slide['background'])?.['url']) book.leftOut('background', at);
  const [longitude, latitude] = [numberOf(location?.['lon']), numberOf(location?.['lat'])];
  if (isOverview(slide) || longitude === undefined || latitude === undefined) {
    if (!isOverview(slide)) book.guessed('placeless-slide', at);
    return { kind: 'words', at, name: headline, words };
  }
  const time = timeOfSlide(textOf(slide['date']), headline, at, book);
  const name = textOf(location?.['name']);
  return {
    kind: 'place',
    at,
    name: headline || name,
    words,
    time,
    position: positionOf(longitude, latitude, at, book),
    ...(name ? { place: { name: plainText(name, 'html') } } : {}),
  };
}

/** The date of a slide; where that is a year only, the headline may have the day ("Sept 3"). */
function timeOfSlide(date: string | undefined, headline: string, at: string, book: Notebook) {
  if (date === undefined) return undefined;
  const time = timeOf(date);
  if (!time) book.decide('unread-date', at, date.slice(0, 60));
  const day = /^\s*\d{4}\s*$/.test(date) ? timeOf(`${headline.split(/[:–—]/)[0]} ${date.trim()}`) : undefined;
  if (day) book.guessed('day-of-headline', at);
  return day ?? time;
}

/** Caption and credit of a slide's medium: words of the source. The medium itself stays where it is. */
function mediaWords(slide: Json, at: string, book: Notebook): readonly Words[] {
  const media = objectOf(slide['media']) ?? {};
  const url = textOf(media['url']);
  const said = [textOf(media['caption']), textOf(media['credit'])].flatMap((part) => part ?? []);
  if (url && !url.trim().startsWith('<')) book.leftOut('media', at);
  const label = said.join(' — ');
  // A quotation, as a rule: what is put into the page instead of an address.
  if (url?.trim().startsWith('<'))
    return [url, label].flatMap((text) => (text ? [{ text, markup: 'html' as const }] : []));
  if (!url) return label ? [{ text: label, markup: 'html' }] : [];
  return /^https?:\/\//.test(url)
    ? [{ text: `<p><a href="${escaped(url)}">${label || escaped(url)}</a></p>`, markup: 'html' }]
    : label
      ? [{ text: label, markup: 'html' }]
      : [];
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

function firstSentence(html: string | undefined): string | undefined {
  const text = plainText(html ?? '', 'html');
  return text === '' ? undefined : (/^.{20,300}?[.!?](?=\s|$)/.exec(text)?.[0] ?? text.slice(0, 300));
}
