import { type Notes, oneOf, type Path } from './notes.ts';
import { resolveDate } from './resolve-when.ts';
import type { StopFeature } from './schema.ts';
import type { Comparison, Statement } from './visit.ts';

/** What the accounts say of a stop side by side, as far as it can be had. `articles` are the accounts in their order. */
export function resolveClaims(
  feature: StopFeature,
  articles: readonly string[],
  path: Path,
  notes: Notes,
): readonly Comparison[] {
  const { claims = [], timeZone } = feature.properties;
  return claims.map((claim, index) => {
    const said = statementsOf(feature, claim.says, [...path, 'claims', index, 'says'], notes).sort(
      ({ statement: a }, { statement: b }) => articles.indexOf(a.account) - articles.indexOf(b.account),
    );
    return comparisonOf(claim, said, timeZone, notes);
  });
}

type Claim = NonNullable<StopFeature['properties']['claims']>[number];

function comparisonOf(claim: Claim, said: readonly Said[], timeZone: string, notes: Notes): Comparison {
  const statements = said.map(({ statement }) => statement);
  switch (claim.about) {
    case 'name':
      return { about: 'name', statements };
    case 'figure':
      return { about: 'figure', of: claim.of, statements };
    case 'date':
      return {
        about: 'date',
        statements: said.flatMap(({ at, statement }) => {
          const value = resolveDate(statement.value, timeZone, [...at, 'value'], notes);
          return value ? [{ ...statement, value }] : [];
        }),
      };
  }
}

interface Said {
  /** Where it stands in the file. */
  readonly at: Path;
  readonly statement: Statement<string>;
}

/** What is said by one account each, with notes of what is not, and of accounts that speak more than once. */
function statementsOf(feature: StopFeature, says: Claim['says'], path: Path, notes: Notes): Said[] {
  const all = says.flatMap(({ value, stated }, index): readonly Said[] => {
    const at = [...path, index];
    const account = accountOf(feature, stated, [...at, 'stated'], notes);
    const passages = [...new Set(stated)].map((passage) => `${feature.id}.${passage}`);
    return account === undefined ? [] : [{ at, statement: { account, value, passages } }];
  });
  const spoken = new Set<string>();
  for (const { at, statement } of all) {
    const { account } = statement;
    if (spoken.has(account))
      notes.note(at, 'account-twice', `the account "${account}" speaks twice`, {
        expected: 'one statement an account, with all its passages',
      });
    spoken.add(account);
  }
  return all;
}

/** The one account that all these passages are of. */
function accountOf(
  { properties: { passages: own } }: StopFeature,
  stated: readonly string[],
  path: Path,
  notes: Notes,
): string | undefined {
  const sources = stated.flatMap((id, index) => {
    const passage = own.find((each) => each.id === id);
    if (passage) return passage.source;
    notes.note([...path, index], 'unknown-passage', `the stop has no passage "${id}"`, {
      expected: oneOf(own.map((each) => each.id)),
    });
    return [];
  });
  const [account, ...others] = new Set(sources);
  if (others.length === 0) return account;
  notes.note(path, 'mixed-accounts', `these passages are of ${[account, ...others].join(' and ')}`, {
    expected: 'passages of one account: what another says is a statement of its own',
  });
  return undefined;
}
