import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFormerVisits, type VisitAddresses } from '../visit/addresses.ts';
import { checkLedger } from '../visit/check-ledger.ts';
import { type ParsedLedger, parseLedger } from '../visit/ledger.ts';
import type { Problem } from '../visit/problem.ts';
import { checkSettings } from './read-settings.ts';
import { readText } from './read-text.ts';

/** The record of what was published, below the root of the data. */
export const LEDGER = 'addresses.json';

/**
 * What looks across visits: the ledger, and what is wrong with their addresses and with the settings. `read` is undefined where a
 * file could not be read.
 */
export async function readAcross(
  root: string,
  ids: readonly string[],
  read: readonly (VisitAddresses | undefined)[],
): Promise<{
  readonly parsed: ParsedLedger;
  readonly addresses: readonly VisitAddresses[];
  readonly problems: readonly Problem[];
}> {
  const addresses = read.flatMap((each) => each ?? []);
  const unreadable = ids.filter((_, index) => !read[index]);
  const [parsed, settings] = await Promise.all([readLedger(join(root, LEDGER)), checkSettings(root)]);
  const problems = [
    ...(settings.kind === 'problems' ? settings.problems : []),
    ...checkFormerVisits(addresses, ids),
    ...(parsed.kind === 'ledger' ? checkLedger(parsed.source, addresses, unreadable) : parsed.problems),
  ];
  return { parsed, addresses, problems };
}

/** The ledger; where there is none, nothing was published yet. */
async function readLedger(file: string): Promise<ParsedLedger> {
  const found = await stat(file).catch(() => undefined);
  const text = found ? await readText(file) : '{}';
  return typeof text === 'string' ? parseLedger(file, text) : { kind: 'problems', problems: [text] };
}
