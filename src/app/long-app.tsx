import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { findStops } from '../archive/find-stops.ts';
import { chapterAt } from '../article/chapters.ts';
import { chapterLink, type VisitLink } from '../navigation/deep-link.ts';
import { FindStop } from '../ui/find-stop.tsx';
import { LongArticle } from '../ui/long-article.tsx';
import { LongItinerary } from '../ui/long-itinerary.tsx';
import { accountOf } from '../visit/accounts.ts';
import { chapterOf } from './page-data.ts';
import { useChapters } from './use-chapters.ts';
import { useGuide } from './use-guide.ts';
import { type PageProps, VisitPage } from './visit-page.tsx';

/** A visit that no page can carry whole: the same three views, each of as much as has been come to. */
export function LongApp({ data, page, sketch, chapter, live }: PageProps) {
  const guide = useGuide(data, page, live);
  const { arrival, shown, shownData, overview } = guide;
  const { visit } = guide.data;
  // Its row of so many entries waits with the map while somebody reads on: each new stop would have it glide, and be laid out anew.
  const reads = arrival.cause === 'reading';
  const inRow = reads ? guide.onMap : arrival;
  const text = useChapters(shownData.visit, shown.link, chapter, live?.library);
  const account = accountOf(visit, arrival.link.account);
  const article = useMemo(
    () => account && { ...account, blocks: text.chapters.flatMap((shown) => shown.chapter.blocks) },
    [account, text.chapters],
  );
  // The page of a stop shows the chapter of its first passage: words of another are found on the page of theirs.
  const placeOf = (offset: number, link: VisitLink): VisitLink => {
    const starts = visit.whole?.chapters[account?.id ?? ''] ?? [];
    const chapter = chapterAt(starts, (text.chapters[0]?.chapter.start ?? 0) + offset);
    return chapterOf(visit, link) === chapter ? link : chapterLink(chapter + 1, link);
  };
  const [words, setWords] = useState('');
  // The letters that are typed come first, what they find after them.
  const sought = useDeferredValue(words);
  const found = useMemo(
    () => (overview && sought.trim() !== '' ? findStops(overview, sought) : undefined),
    [overview, sought],
  );
  const { chooseStop } = guide;
  const chooseFirst = useCallback(() => {
    const [first] = overview ? findStops(overview, words) : [];
    if (overview && first !== undefined) chooseStop(overview.at(first).id);
  }, [overview, words, chooseStop]);
  return (
    <VisitPage
      guide={guide}
      article={article}
      text={(marked) => (
        <LongArticle
          visit={shownData.visit}
          link={shown.link}
          article={marked}
          chapters={marked === article ? text.chapters : text.withBlocks(marked.blocks)}
          count={text.count}
          before={text.before}
          after={text.after}
        />
      )}
      itinerary={
        <LongItinerary
          visit={reads ? guide.mapData.visit : visit}
          link={inRow.link}
          overview={overview}
          found={found}
          finder={overview && <FindStop words={words} onChange={setWords} onChoose={chooseFirst} />}
        />
      }
      placeOf={placeOf}
      sketch={sketch}
      live={live}
    />
  );
}
