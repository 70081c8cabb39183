/** A good size for an embed in a column of text, in CSS pixels. */
export const EMBED_SIZE = { width: 800, height: 480 } as const;

/** The HTML that shows an embed's address in somebody else's page. */
export function embedCode(address: string, title: string): string {
  const attribute = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${EMBED_SIZE.height}" style="border:0" loading="lazy"></iframe>`;
}
