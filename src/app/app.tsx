import { ArticleView } from '../ui/article-view.tsx';
import { Itinerary } from '../ui/itinerary.tsx';
import { accountOf } from '../visit/accounts.ts';
import { useGuide } from './use-guide.ts';
import { type PageProps, VisitPage } from './visit-page.tsx';

/** One visit: the article, the map and the itinerary, three views of one address. */
export function App({ data, page, sketch, live }: PageProps) {
  const { visit } = data;
  const guide = useGuide(data, page, live);
  const { arrival, shown } = guide;
  return (
    <VisitPage
      guide={guide}
      article={accountOf(visit, arrival.link.account)}
      text={(article) => <ArticleView visit={visit} link={shown.link} article={article} />}
      itinerary={<Itinerary visit={visit} link={arrival.link} />}
      sketch={sketch}
      live={live}
    />
  );
}
