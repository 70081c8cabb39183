/** What a reader may ask of their system while the page stands, and its styles answer with other colours. */
const SCHEMES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];

/** Calls back whenever the styles come to have other colours, until what it gives back is called. */
export function onOtherColours(then: () => void): () => void {
  const queries = SCHEMES.map((scheme) => window.matchMedia(scheme));
  for (const query of queries) query.addEventListener('change', then);
  return () => {
    for (const query of queries) query.removeEventListener('change', then);
  };
}
