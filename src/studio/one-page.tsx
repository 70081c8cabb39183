import { renderToStaticMarkup } from 'react-dom/server.browser';
import type { Sheet } from '../cartography/sheet.ts';
import { hrefOf, linkTo, visitLink } from '../navigation/deep-link.ts';
import { ArticleView } from '../ui/article-view.tsx';
import { PaperFront, PaperNotes } from '../ui/paper.tsx';
import { StopCard } from '../ui/stop-card.tsx';
import type { Visit } from '../visit/visit.ts';

/** The whole visit in one file that needs no other: map, itinerary, accounts, what each stop was, and the sources. */
export function onePage(visit: Visit, sheets: readonly Sheet[]): string {
  const whole = visitLink(visit.id);
  const body = renderToStaticMarkup(
    <div className="one-page">
      <h1>{visit.title}</h1>
      <PaperFront visit={visit} sheets={sheets} address={undefined} />
      <main>
        {visit.articles.map((article) => (
          <ArticleView key={article.id} visit={visit} link={whole} article={article} />
        ))}
        {visit.stops.map((stop) => (
          <div key={stop.id} id={`stop-${stop.id}`}>
            <StopCard visit={visit} link={linkTo(stop.id, whole)} open onLook={() => {}} />
          </div>
        ))}
      </main>
      <PaperNotes visit={visit} />
    </div>,
  );
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(visit.title)}</title>`,
    `<style>${styles()}</style>`,
  ].join('\n');
  return `<!doctype html>\n<html lang="${escaped(visit.language)}">\n<head>\n${head}\n</head>\n<body>\n${led(body, visit)}\n</body>\n</html>\n`;
}

/** Links to pages of the site lead to what stands in the file for them; those to other pages of it, nowhere. */
function led(markup: string, visit: Visit): string {
  const whole = visitLink(visit.id);
  const here = new Map(
    visit.stops.flatMap(({ id }) =>
      [whole, ...visit.stops.map((from) => linkTo(from.id, whole))].map(
        (from) => [hrefOf(linkTo(id, whole), from), `#stop-${id}`] as const,
      ),
    ),
  );
  return markup
    .replace(/ href="([^"]*)"/g, (attribute, href: string) => {
      const place = here.get(href.replaceAll('&amp;', '&'));
      if (place) return ` href="${place}"`;
      if (/^(https?:|mailto:|#)/.test(href)) return attribute;
      const fragment = /#(.*)$/.exec(href)?.[1];
      return fragment ? ` href="#${fragment}"` : '';
    })
    .replaceAll('id="card"', '');
}

/** The page's own style sheets, and what makes paper's parts seen on a screen. */
function styles(): string {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].flatMap(shownRules));
  return `${rules.join('\n')}\n${ONE_PAGE}`;
}

/** A rule as it is, and those for paper's own parts also where nothing is printed. */
function shownRules(rule: CSSRule): readonly string[] {
  if (!(rule instanceof CSSMediaRule) || rule.conditionText !== 'print') return [rule.cssText];
  const inner = [...rule.cssRules].filter(
    (each) => each instanceof CSSStyleRule && /^\.(on-)?paper/.test(each.selectorText),
  );
  return [...inner.map(({ cssText }) => cssText), rule.cssText];
}

const ONE_PAGE = `
.one-page{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem}
.one-page .on-paper{display:block}
.one-page .paper-product,.one-page .paper-title{display:none}
.one-page .paper-map{position:relative;height:22rem;margin:1rem 0}
.one-page .card{position:static;width:auto;max-height:none;margin:1.5rem 0;display:block}
.one-page .article{max-width:none;padding:1rem 0}
.one-page>h1{font:700 2.2rem/1.15 var(--serif)}
`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
