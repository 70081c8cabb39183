import type { SourceFile } from '../draft.ts';
import { draftOf } from '../draft-of.ts';
import { unzipOne } from '../reading/archive.ts';
import { Refusal, reader } from '../reading/refusal.ts';
import { readXml } from '../reading/xml.ts';
import { withoutRepeatedEnds } from './directions.ts';
import { Kml } from './elements.ts';

/** KML 2.2 (OGC 12-007r2) and its predecessors, plain or in a KMZ: placemarks are places, lines or areas. */
export const read = reader(async (source, book, options) => {
  const kml = new Kml(book);
  await readXml(unpacked(source), { root: { names: ROOTS, format: 'KML' }, handlers: kml }, book, options);
  const { title, description, author, url, language, licence } = kml.head;
  const found = withoutRepeatedEnds(kml.found, kml.folderOf, book);
  return draftOf(
    source,
    { format: 'KML', title, description, publisher: author, url, language, licence, found },
    book,
    options,
  );
});

/** What KML begins with; a feature without <kml> around it is read too. */
const ROOTS = ['kml', 'Document', 'Folder', 'Placemark'] as const;

/** The KML of a KMZ: doc.kml at its root, else the first that ends so. */
function unpacked(source: SourceFile): SourceFile {
  const [p, k] = source.bytes;
  if (p !== 0x50 || k !== 0x4b) return source;
  const inside = unzipOne(source, (name) => {
    if (!/\.kml$/i.test(name)) return undefined;
    return name.toLowerCase() === 'doc.kml' ? 0 : name.split('/').length;
  });
  if (!inside) throw new Refusal('no KMZ: the archive has no file that ends in .kml');
  return { ...source, bytes: inside.bytes };
}
