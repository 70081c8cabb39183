/** The HTML that shows an embed's address in somebody else's page. */
export function embedCode(address: string, title: string): string {
  const attribute = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="480" style="border:0" loading="lazy"></iframe>`;
}
