import { runsOf } from '../article/article.ts';
import { PLACED_BY_HAND } from '../visit/placed-by-hand.ts';
import type { VisitFiles } from '../visit/resolve-visit.ts';
import type { VisitFile } from '../visit/schema.ts';
import type { Visit } from '../visit/visit.ts';
import { quoted, type Wording, wording } from '../visit/wording.ts';
import type { Concern, ReviewRule } from './concern.ts';
import { inFile, type Questions } from './questions.ts';

/** Names that RFC 2606 and RFC 6761 keep for examples and for one's own machine or network. */
const RESERVED = /(^|\.)(example|example\.(com|net|org)|invalid|localhost|local|test)$/;

/** Whether a reader can go to what the visit rests on, and whether anything rests on it. */
export function reviewSources(file: VisitFile, questions: Questions): void {
  const { sources } = file.visit;
  const used = citedIn(file);
  for (const [index, { id, url }] of sources.entries()) {
    const path = ['visit', 'sources', index];
    const source = { kind: 'source', id } as const;
    const fault = url === undefined ? id !== PLACED_BY_HAND && 'it has none' : addressFault(url);
    if (fault) {
      questions.ask(
        [...path, 'url'],
        'sources/address',
        wording`the address of ${source} leads nowhere: ${fault}`,
        'the public address at which the source can be read',
      );
    }
    const first = sources
      .slice(0, index)
      .find((other) => url !== undefined && other.url !== undefined && sameAddress(other.url, url));
    if (first) {
      questions.ask(
        [...path, 'url'],
        'sources/twice',
        wording`${source} has the address of ${{ kind: 'source', id: first.id }}`,
        'one source, named by whatever rests on it',
      );
    }
    if (!used.has(id)) {
      questions.ask(
        [...path, 'id'],
        'sources/unused',
        wording`nothing rests on the source ${source}`,
        'a fact that it establishes, or the list without it',
      );
    }
  }
  for (const [index, { name, role, basis }] of file.visit.agents.entries()) {
    if (!role || basis) continue;
    questions.ask(
      ['visit', 'agents', index, 'role'],
      'sources/role',
      wording`that ${quoted(name)} is ${quoted(role)} rests on nothing`,
      'passages that state it ("stated"), sources that establish it ("established"), or no role',
    );
  }
  for (const [index, { properties }] of file.features.entries()) {
    for (const key of ['arrival', 'departure'] as const) {
      const way = properties[key];
      if (!way || way.mode === 'unknown' || way.stated || way.established) continue;
      questions.ask(
        ['features', index, 'properties', key, 'mode'],
        'sources/mode',
        wording`that the ${key} was by ${way.mode} rests on nothing`,
        'passages that state it ("stated"), sources that establish it ("established"), or the mode "unknown"',
      );
    }
  }
}

/** What an article's own file has of addresses: that of its source, and the links in its text. */
export function reviewLinks(files: VisitFiles, { articles }: Visit): readonly Concern[] {
  return articles.flatMap(({ id, sourceUrl, blocks }): readonly Concern[] => {
    const file = files.articles.find((each) => each.id === id);
    if (!file) return [];
    const question = (rule: ReviewRule, value: string, asked: Wording, expected: string): Concern => {
      const before = file.text.slice(0, Math.max(0, file.text.indexOf(value))).split('\n');
      const column = (before.at(-1)?.length ?? 0) + 1;
      return { file: file.path, line: before.length, column, rule, message: inFile(asked), asked, expected };
    };
    const account = { kind: 'account', id } as const;
    const fault = sourceUrl && addressFault(sourceUrl);
    const links = blocks.flatMap(runsOf).flatMap((run) => run.flatMap(({ href }) => href ?? []));
    return [
      ...(sourceUrl && fault
        ? [
            question(
              'sources/address',
              sourceUrl,
              wording`the sourceUrl of the article ${account} leads nowhere: ${fault}`,
              'the public address at which the source can be read',
            ),
          ]
        : []),
      ...[...new Set(links)]
        .filter((href) => href.startsWith('http:'))
        .map((href) =>
          question(
            'sources/https',
            href,
            wording`the link ${quoted(href)} in the article ${account} is not secured`,
            'the same address with https://',
          ),
        ),
    ];
  });
}

/** The ids of all sources that anything in a file rests on, wherever it stands. */
function citedIn(value: unknown): ReadonlySet<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((each) => [...citedIn(each)]));
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(
    Object.entries(value).flatMap(([key, held]) =>
      key === 'established' && Array.isArray(held)
        ? held.filter((id) => typeof id === 'string')
        : [...citedIn(held)],
    ),
  );
}

/** What is wrong with an address that the schema has found to be an https one. */
function addressFault(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return 'it is not an address';
  const host = url.hostname;
  if (url.username || url.password) return 'it has a user name before the host';
  if (/^[\d.]+$|^\[/.test(host)) return `${host} is the number of a machine`;
  if (RESERVED.test(host)) return `${host} is a name for examples and tests`;
  if (!host.includes('.')) return `${host} is no public host`;
  return undefined;
}

function sameAddress(one: string, other: string): boolean {
  const plain = (address: string) =>
    (URL.canParse(address) ? new URL(address).href : address).replace(/\/$/, '');
  return plain(one) === plain(other);
}
