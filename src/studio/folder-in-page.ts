import { base64 } from './base64.ts';

/** The folder of a visit in the one page that is made of it: packed, as a block of data that no browser runs or shows. */
const [BEGINS, ENDS] = ['<script type="application/zip">', '</script>'];

/** @param folder as `packed` makes it */
export const folderElement = (folder: Uint8Array): string => `${BEGINS}${base64(folder)}${ENDS}`;

/** The packed folder that a page carries; undefined where it is no page of the studio's, or cut off: it is read as any page is. */
export function folderInPage(html: string): Uint8Array<ArrayBuffer> | undefined {
  const from = html.lastIndexOf(BEGINS);
  const begin = from + BEGINS.length;
  const end = html.indexOf(ENDS, begin);
  if (from < 0 || end < 0) return undefined;
  try {
    return Uint8Array.from(atob(html.slice(begin, end)), (byte) => byte.charCodeAt(0));
  } catch {
    return undefined;
  }
}
