import type { Read, SourceFile } from './draft.ts';
import { wideEncodingOf } from './reading/decode.ts';
import { looksLike } from './reading/looks-like.ts';
import { READ, UNREAD } from './registry.ts';

/** Characters of a file's beginning that tell its format. */
const HEAD = 1 << 16;

/** What cannot be taken for anything else, whatever the file is called. */
const UNMISTAKABLE =
  /^(?:KML|GPX|an iCalendar|a text in TEI|a StoryMapJS story|GeoJSON|a table parted by tabs)$/;

/**
 * The format of a file: of those that its extension allows the one that its beginning fits; where none does, the one that it cannot
 * but be, else the first that is allowed, so that this can say why it is not what it claims; without an extension that says anything,
 * by its beginning alone.
 */
export function formatOf(source: SourceFile): (typeof READ)[number] | undefined {
  const extension = /\.(\w+)$/.exec(source.name)?.[1]?.toLowerCase() ?? '';
  const looks = looksLike(source);
  const head = headOf(source);
  const fits = ({ reading }: (typeof READ)[number]) => reading.knows(looks, head);
  const claimed = READ.filter(({ reading }) => reading.extensions.includes(extension));
  const known = UNMISTAKABLE.test(looks) ? READ.find(fits) : undefined;
  return claimed.find(fits) ?? known ?? claimed[0] ?? READ.find(fits);
}

const headOf = ({ bytes }: SourceFile): string =>
  new TextDecoder(wideEncodingOf(bytes)).decode(bytes.subarray(0, HEAD));

/** Reads a file of any format. */
export const readAny: Read = async (source, options) => {
  const head = headOf(source);
  const unread = UNREAD.find(({ isUnread }) => isUnread(head));
  if (unread) {
    const reason = `${source.name}: this is ${unread.name}, which tells of a visit and is no whole one; take GeoJSON, of the visit’s downloads or of the program that wrote it`;
    return { kind: 'refused', reason };
  }
  const format = formatOf(source);
  if (!format) {
    const names = READ.map(({ name }) => name).join(', ');
    return {
      kind: 'refused',
      reason: `${source.name}: the file looks like ${looksLike(source)}; what can be read is ${names}`,
    };
  }
  const { read } = await format.reading.load();
  return read(source, options);
};
