import type { RootOptions } from 'react-dom/client';

/**
 * Options of React for a page that was prerendered in `holder`. Where an error reaches the root, React takes all away; the page needs
 * no script, and so it stands there again as it is on the host. Without a network the page stays empty until it is reloaded.
 */
export const staysWhole = (holder: HTMLElement): Pick<RootOptions, 'onUncaughtError'> => ({
  onUncaughtError: (error) => {
    reportError(error);
    readDocument(window.location.href, (page) => {
      const whole = page.getElementById(holder.id);
      if (!whole) return;
      holder.replaceWith(whole);
      keepOwnPlaces();
    });
    // Nobody renders what an address says any more.
    window.addEventListener('popstate', () => window.location.reload());
  },
});

/**
 * The same for a page that cannot be had again, as it is a file on a disk: what stands there before React comes is kept. What is there for
 * browsers without scripts comes beside it, since the links of the page lead into it.
 */
export function staysAsItIs(holder: HTMLElement): Pick<RootOptions, 'onUncaughtError'> {
  // In a document that is not shown, nothing is loaded for it.
  const whole = document.implementation.createHTMLDocument('').importNode(holder, true);
  return {
    onUncaughtError: (error) => {
      reportError(error);
      // Nothing brings passages into view any more; see entry-file.tsx.
      window.history.scrollRestoration = 'auto';
      holder.replaceWith(whole);
      // A browser with scripts has it as text.
      for (const unscripted of document.querySelectorAll('noscript'))
        readDocument(`data:text/html;charset=utf-8,${encodeURIComponent(unscripted.textContent)}`, (page) =>
          unscripted.replaceWith(...page.head.childNodes, ...page.body.childNodes),
        );
    },
  };
}

/**
 * Goes to where somebody was who comes back, and notes where that is: the script has set the browser's own places aside before it failed,
 * and a page that it has emptied has none (see entry-client.tsx).
 */
function keepOwnPlaces(): void {
  const place: unknown = window.history.state;
  if (typeof place === 'number') window.scrollTo({ top: place, behavior: 'instant' });
  window.addEventListener('scrollend', () => window.history.replaceState(window.scrollY, ''));
}

/** Reads a page by the only parser that Trusted Types leave open, which runs no scripts. */
function readDocument(address: string, then: (page: Document) => void): void {
  const request = new XMLHttpRequest();
  request.open('GET', address);
  request.responseType = 'document';
  request.addEventListener('load', () => {
    if (request.responseXML) then(request.responseXML);
  });
  request.send();
}
