import { comparedOf } from '../archive/compared.ts';
import { redirectsOf } from '../navigation/redirects.ts';
import type { VisitAddresses } from '../visit/addresses.ts';
import { COMPARED } from '../visit/reserved-ids.ts';
import type { Visit } from '../visit/visit.ts';
import { downloadPath } from './downloads.ts';
import { formerOembedFiles } from './oembed.ts';
import type { Renderer } from './renderer.ts';
import type { Site, SiteFile } from './site.ts';

/**
 * The files of a visit at the addresses that they had before. A page can lead on wherever it is hosted; a file has to stand there: who
 * linked a download, an editor that asks anew what to embed, an address that lays the visit beside others.
 */
export function* formerFiles(
  site: Site,
  renderer: Renderer,
  visit: Visit,
  addresses: VisitAddresses,
): Generator<SiteFile> {
  for (const id of addresses.formerIds) {
    for (const { format, text } of site.downloads.get(visit.id) ?? []) yield [downloadPath(id, format), text];
    yield [`${id}/${COMPARED}`, JSON.stringify(comparedOf(visit))];
  }
  yield* formerOembedFiles(site, renderer, visit, redirectsOf([addresses]));
}
