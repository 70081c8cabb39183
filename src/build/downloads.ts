import { WRITTEN, type WrittenFormat } from '../formats/registry.ts';
import type { Loss, Target } from '../formats/writing/write.ts';
import { inAccount, linkTo, passageElementId, pathOf, visitLink } from '../navigation/deep-link.ts';
import { addressedAs } from '../visit/accounts.ts';
import type { Visit } from '../visit/visit.ts';

/** A visit in a format, as the file that a reader takes away. */
export interface Download {
  readonly format: WrittenFormat;
  /** Below the site's root; it never changes. */
  readonly path: string;
  readonly text: string;
  readonly losses: readonly Loss[];
}

/** A visit in every format. `address` is that of the site, where it knows its own. */
export async function downloadsOf(visit: Visit, address: string | undefined): Promise<readonly Download[]> {
  return Promise.all(
    WRITTEN.map(async (format) => {
      const { write } = await format.writing.load();
      const { text, losses } = write(visit, { addressOf: addressesIn(visit, address) });
      return { format, path: downloadPath(visit.id, format), text, losses };
    }),
  );
}

/** Where a visit stands in a format, by an id that it has or had. */
export const downloadPath = (id: string, { writing: { suffix } }: WrittenFormat): string =>
  `${pathOf({ kind: 'files', visit: id })}${id}.${suffix}`;

/** The public addresses of a visit's pages, for files that leave the site; undefined where it does not know its own. */
export function addressesIn(
  visit: Visit,
  address: string | undefined,
): (target: Target) => string | undefined {
  return ({ stop, account, passage }) => {
    if (address === undefined) return undefined;
    const link = inAccount(linkTo(stop, visitLink(visit.id)), account && addressedAs(visit, account));
    return address + pathOf(link) + (passage ? `#${passageElementId(passage)}` : '');
  };
}
