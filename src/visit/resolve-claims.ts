import { parseDate } from './dates.ts';
import type { Notes, Path } from './notes.ts';
import type { StopFeature } from './schema.ts';
import type { Comparison, Statement, When } from './visit.ts';

/** What the accounts say of a stop side by side, as far as it can be had. `articles` are the accounts in their order. */
export function resolveClaims(
  feature: StopFeature,
  articles: readonly string[],
  path: Path,
  notes: Notes,
): readonly Comparison[] {
  const { claims = [] } = feature.properties;
  return claims.map((claim, index) => comparison(claim, [...path, 'claims', index, 'says']));

  function comparison(claim: (typeof claims)[number], at: Path): Comparison {
    switch (claim.about) {
      case 'name':
        return { about: 'name', statements: statements(claim.says, at, same) };
      case 'figure':
        return { about: 'figure', of: claim.of, statements: statements(claim.says, at, same) };
      case 'date':
        return { about: 'date', statements: statements(claim.says, at, when) };
    }
  }

  function same(value: string): string {
    return value;
  }

  function when(value: string, at: Path): When | undefined {
    const parsed = parseDate(value, feature.properties.timeZone);
    if (parsed.kind === 'when') return parsed.when;
    // A time zone that does not exist is noted once, with the stop's own date.
    if (parsed.rule !== 'time-zone') {
      notes.note(at, parsed.rule, parsed.message, { expected: 'EDTF, such as 2023-09-16 or 2023-09' });
    }
    return undefined;
  }

  function statements<T>(
    says: readonly { readonly value: string; readonly stated: readonly string[] }[],
    path: Path,
    resolve: (value: string, at: Path) => T | undefined,
  ): readonly Statement<T>[] {
    const all = says.flatMap(({ value, stated }, index): Statement<T>[] => {
      const account = accountOf(stated, [...path, index, 'stated']);
      const resolved = resolve(value, [...path, index, 'value']);
      const passages = stated.map((passage) => `${feature.id}.${passage}`);
      return account === undefined || resolved === undefined ? [] : [{ account, value: resolved, passages }];
    });
    for (const [index, { account }] of all.entries()) {
      if (all.findIndex((each) => each.account === account) === index) continue;
      notes.note([...path, index], 'account-twice', `the account "${account}" speaks twice`, {
        expected: 'one statement an account, with all its passages',
      });
    }
    return [...all].sort((a, b) => articles.indexOf(a.account) - articles.indexOf(b.account));
  }

  /** The one account that all these passages are of. */
  function accountOf(stated: readonly string[], path: Path): string | undefined {
    const own = feature.properties.passages;
    const sources = stated.flatMap((id, index) => {
      const passage = own.find((each) => each.id === id);
      if (passage) return passage.source;
      notes.note([...path, index], 'unknown-passage', `the stop has no passage "${id}"`, {
        expected: `one of ${own.map((each) => each.id).join(', ')}`,
      });
      return [];
    });
    const [account, ...others] = new Set(sources);
    if (others.length > 0) {
      notes.note(path, 'mixed-accounts', `these passages are of ${[account, ...others].join(' and ')}`, {
        expected: 'passages of one account: what another says is a statement of its own',
      });
      return undefined;
    }
    return account;
  }
}
