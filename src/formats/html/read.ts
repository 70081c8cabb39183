import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { draftOf } from '../draft-of.ts';
import { decode } from '../reading/decode.ts';
import { looksLike } from '../reading/looks-like.ts';
import { markdownOf, tooDeep } from '../reading/markup.ts';
import { checkSize, Refusal, reader } from '../reading/refusal.ts';
import { dayOf } from '../reading/time.ts';

const LARGEST = 8_000_000;
/** Elements of a page; more are no article, and take too long to weigh. */
const MOST_ELEMENTS = 50_000;

/**
 * A page of HTML: its main text, found as browsers' reading modes find it, becomes the account. Scripts never run,
 * nothing is fetched, and what is left is sanitised.
 */
export const read = reader((source, book, options) => {
  checkSize(source, LARGEST);
  const html = withoutDeclaration(decode(source.bytes, book))
    .replace(SOFT_HYPHEN, '')
    .replace(ZERO_WIDTH_SPACE, '\u200b');
  if (!/<[a-z!][^>]*>/i.test(html)) throw new Refusal(`no HTML: the file looks like ${looksLike(source)}`);
  if (tooDeep(html)) throw new Refusal('the page has hundreds of elements inside each other');
  if ((html.match(/<[a-z]/gi)?.length ?? 0) > MOST_ELEMENTS) {
    throw new Refusal(`the page has more than ${MOST_ELEMENTS.toLocaleString('en')} elements`);
  }
  const { document } = parseHTML(asPage(html));
  // linkedom's document has what Readability uses; the two libraries only declare it apart.
  const page = document as unknown as Document;
  if (!page.documentElement) throw new Refusal('no HTML: not one element in it is whole');
  const first = (selector: string, attribute: string) =>
    page.querySelector(selector)?.getAttribute(attribute)?.trim() || undefined;
  const address = first('link[rel="canonical"]', 'href') ?? first('meta[property="og:url"]', 'content');
  const licence = first('link[rel~="license"]', 'href') ?? first('a[rel~="license"]', 'href');
  const language = first('html', 'lang') ?? first('html', 'xml:lang');
  const published =
    first('meta[property="article:published_time"]', 'content') ??
    first('time[itemprop="datePublished"]', 'datetime');
  // What somebody has cut out of a page has nothing round it to be left out; its first heading is its title.
  const isPage = PAGE.test(html);
  const heading = isPage ? undefined : page.querySelector('h1');
  heading?.remove();
  const body = page.body?.innerHTML ?? html;
  const article = new Readability(page, { charThreshold: 200 }).parse();
  const main = isPage ? article?.content : undefined;
  book.guessed(main ? 'main-text' : 'all-text');
  const markdown = markdownOf(main ?? body, 'html');
  return draftOf(
    source,
    {
      format: 'HTML',
      title:
        heading?.textContent?.replace(/\s+/g, ' ').trim() ||
        withoutSite(article?.title ?? undefined, article?.siteName ?? undefined),
      description: article?.excerpt ?? undefined,
      publisher: article?.siteName ?? article?.byline ?? undefined,
      date: dayOf(article?.publishedTime ?? published),
      language,
      licence,
      url: address,
      found:
        markdown === ''
          ? []
          : [{ kind: 'words', at: 'the page', words: [{ text: markdown, markup: 'markdown' }] }],
    },
    book,
    options,
  );
});

/** A page's title often ends in the name of its site. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  const end = site
    ? title?.replace(/\s*[|–—·-]\s*([^|–—·-]*)$/, (all, last) => (last.trim() === site ? '' : all))
    : title;
  return end || title;
}

/** XHTML begins with a declaration that HTML does not know. */
const withoutDeclaration = (html: string) => html.replace(/^\ufeff?\s*<\?xml[^>]*\?>/, '');

/** Where a line may break is no letter of a word: who looks for the word, or quotes it, types none. */
const SOFT_HYPHEN = /\u00ad|&(?:shy|#173|#xad);/gi;

/** References to a character that no text in Markdown keeps as a reference, so that it is left out or kept as the character itself is. */
const ZERO_WIDTH_SPACE = /&(?:ZeroWidthSpace|NegativeThinSpace|#8203|#x200b);/gi;

/** What only a whole page has. */
const PAGE = /<(?:!doctype|html|head|body)\b/i;

const HEAD =
  /^(?:\s*(?:<!--[\s\S]*?-->|<(?:meta|link|base)\b[^>]*>|<(title|style|script)\b[^>]*>[\s\S]*?<\/\1\s*>))*/i;

/**
 * A page with the tags that HTML lets one leave out, as of what is copied out of an editor: linkedom takes the first element for the page
 * without them.
 */
function asPage(html: string): string {
  const hasPage = /<html[\s>]/i.test(html);
  if (/<body[\s>]/i.test(html)) return hasPage ? html : `<html>${html}</html>`;
  const [begin = ''] = /^\s*(?:<!doctype[^>]*>)?\s*(?:<html\b[^>]*>)?/i.exec(html) ?? [];
  const rest = html.slice(begin.length).replace(/<\/html\s*>\s*$/i, '');
  const [head = ''] = /^\s*<head[\s>][\s\S]*?<\/head\s*>/i.exec(rest) ?? [];
  const bare = head === '' ? (HEAD.exec(rest)?.[0] ?? '') : '';
  const top = head || `<head>${bare}</head>`;
  return `${hasPage ? begin : `${begin}<html>`}${top}<body>${rest.slice(head.length + bare.length)}</body></html>`;
}
