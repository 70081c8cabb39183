import type { RootOptions } from 'react-dom/client';

/**
 * Options of React for a page that was prerendered in `holder`. Where an error reaches the root, React takes all away; the page needs
 * no script, and so it stands there again as it is on the host. Without a network the page stays empty until it is reloaded.
 */
export const staysWhole = (holder: HTMLElement): Pick<RootOptions, 'onUncaughtError'> => ({
  onUncaughtError: (error) => {
    reportError(error);
    // Its parser is the only one that Trusted Types leave open, and it runs no scripts.
    const request = new XMLHttpRequest();
    request.open('GET', window.location.href);
    request.responseType = 'document';
    request.addEventListener('load', () => {
      const whole = request.responseXML?.getElementById(holder.id);
      if (whole) holder.replaceWith(whole);
    });
    request.send();
    // Nobody renders what an address says any more.
    window.addEventListener('popstate', () => window.location.reload());
  },
});

/** The same for a page that cannot be had again, as it is a file on a disk: what stands there before React comes is kept. */
export function staysAsItIs(holder: HTMLElement): Pick<RootOptions, 'onUncaughtError'> {
  // In a document that is not shown, nothing is loaded for it.
  const whole = document.implementation.createHTMLDocument('').importNode(holder, true);
  return {
    onUncaughtError: (error) => {
      reportError(error);
      holder.replaceWith(whole);
    },
  };
}
