import type { Topic } from '../archive/topics.ts';
import { pathOf, SEARCH } from '../navigation/deep-link.ts';
import type { Assets } from './document.ts';
import { feedFiles } from './feeds.ts';
import { icons } from './icons.ts';
import { drawnImage, type ImageFile, renditionImages } from './images.ts';
import type { Renderer } from './renderer.ts';
import { searchFilesOf } from './search.ts';
import type { Site, SiteFile } from './site.ts';
import { siteWideFiles } from './site-wide.ts';
import { linkOf } from './topic-links.ts';
import { formerLinks } from './topic-sources.ts';
import { topicFiles } from './topics.ts';
import { sheetFiles, visitCards, visitFiles } from './visit-pages.ts';

/** What a site has besides its pages, each made when it is asked for by its path, and once. */
export interface DevelopmentFiles {
  readonly file: (path: string) => SiteFile[1] | undefined;
  readonly image: (path: string) => ImageFile | undefined;
}

/** What makes some of the files, one after another. */
interface Maker {
  /** Whether a file at this path can be one of them: else it is not asked, for it would make all of them to say no. */
  readonly mayMake: (path: string) => boolean;
  readonly file: (path: string) => SiteFile[1] | undefined;
}

/** `styles` is the text of the style sheet that the page of a wrong address carries in itself. */
export function developmentFiles(
  site: Site,
  renderer: Renderer,
  assets: Assets,
  styles: string,
): DevelopmentFiles {
  const makers: readonly Maker[] = [
    maker(isBelow(pathOf(SEARCH)), () => searchFilesOf(site)),
    ...site.visits.map((visit) =>
      maker(isOf(visit.id), function* () {
        yield* sheetFiles(site, visit);
        yield* visitFiles(site, renderer, assets, visit);
      }),
    ),
    ...site.topics.map((topic) =>
      maker(isOfTopic(topic, site), () => topicFiles(site, renderer, topic, assets)),
    ),
    maker(
      () => true,
      function* () {
        yield* siteWideFiles(site, renderer, assets, styles);
        yield* feedFiles(site, renderer);
      },
    ),
  ];
  return {
    file: (path) => {
      for (const { mayMake, file } of makers) {
        const made = mayMake(path) ? file(path) : undefined;
        if (made !== undefined) return made;
      }
      return undefined;
    },
    image: (path) => {
      const own = site.visits
        .filter(({ id }) => isOf(id)(path))
        .flatMap((visit) => [
          ...visitCards(site, renderer, visit).map(drawnImage),
          ...renditionImages(visit),
        ]);
      return [...icons().map(drawnImage), ...own].find((image) => image.path === path);
    },
  };
}

const isBelow = (folder: string) => (path: string) => path.startsWith(folder);

/** All that is a visit's own stands in its folder, or below assets/ under a name that begins with its id. */
const isOf = (id: string) => (path: string) => path.replace(/^assets\/[^/]+\//, '').startsWith(id);

const isOfTopic = (topic: Topic, site: Site) => (path: string) =>
  [linkOf(topic), ...formerLinks(topic, site)].some((link) => path.startsWith(pathOf(link)));

function maker(mayMake: Maker['mayMake'], files: () => Iterator<SiteFile>): Maker {
  const made = new Map<string, SiteFile[1]>();
  let rest: Iterator<SiteFile> | undefined;
  return {
    mayMake,
    file: (path) => {
      rest ??= files();
      try {
        while (!made.has(path)) {
          const { done, value } = rest.next();
          if (done) return undefined;
          made.set(value[0], value[1]);
        }
      } catch (error) {
        // What has failed goes on no more: whoever asks again is to hear of the error again, and not that there is no such file.
        rest = undefined;
        throw error;
      }
      return made.get(path);
    },
  };
}
