/** A good size for an embed in a column of text, in CSS pixels. */
export const EMBED_SIZE = { width: 800, height: 480 } as const;

/** A text as the content of an element, on one line. Not even a program that reads no HTML is to take it for a tag. */
export const pastedText = (words: string): string =>
  words
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** A text as the value of an attribute in double quotation marks. */
export const pastedAttribute = (words: string): string => pastedText(words).replaceAll('"', '&quot;');

/** The HTML that shows an embed's address in somebody else's page. */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${pastedAttribute(address)}" title="${pastedAttribute(title)}" width="100%" height="${EMBED_SIZE.height}" style="border:0" loading="lazy"></iframe>`;
}
