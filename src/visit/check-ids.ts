import { type Notes, oneOf, type Path } from './notes.ts';
import type { Rule } from './problem.ts';
import { RESERVED_FOR_VISITS, RESERVED_IN_VISIT } from './reserved-ids.ts';
import { VisitFile } from './schema.ts';

/** Notes ids of a file that are taken, reserved, or not the folder's name; former ones too. */
export function checkIds({ visit, features }: VisitFile, folder: string, notes: Notes): void {
  if (visit.id !== folder) {
    notes.note(['visit', 'id'], 'visit-id', `the id is "${visit.id}"`, {
      expected: VisitFile.shape.visit.shape.id.safeParse(folder).success
        ? `the folder's name, "${folder}"`
        : `the folder called by it, for "${folder}" cannot be an id: that has lower-case letters, digits and single hyphens`,
    });
  }
  checkUnique(features, ['features'], 'duplicate-stop', notes);
  checkUnique(visit.agents, ['visit', 'agents'], 'duplicate-agent', notes);
  checkUnique(visit.sources, ['visit', 'sources'], 'duplicate-source', notes);
  checkReserved(visit.id, ['visit', 'id'], RESERVED_FOR_VISITS, notes);
  for (const [index, id] of (visit.formerIds ?? []).entries())
    checkReserved(id, ['visit', 'formerIds', index], RESERVED_FOR_VISITS, notes);
  checkAccounts(visit, notes);
  const taken = new Set(features.map((feature) => feature.id));
  for (const [index, feature] of features.entries()) {
    checkReserved(feature.id, ['features', index, 'id'], RESERVED_IN_VISIT, notes);
    for (const [each, id] of (feature.properties.formerIds ?? []).entries()) {
      const path = ['features', index, 'properties', 'formerIds', each];
      checkReserved(id, path, RESERVED_IN_VISIT, notes);
      if (taken.has(id)) {
        notes.note(path, 'former-id', `the id "${id}" is that of another stop, or stands twice`, {
          expected: 'an id that no stop of the visit has, listed once',
        });
      }
      taken.add(id);
    }
  }
}

/** Notes ids of accounts that are taken or reserved, and former ones that are still there or lead nowhere. */
function checkAccounts({ articles, formerArticles = {} }: VisitFile['visit'], notes: Notes): void {
  const path: Path = ['visit', 'articles'];
  for (const [index, id] of articles.entries()) {
    checkReserved(id, [...path, index], RESERVED_IN_VISIT, notes);
    if (articles.indexOf(id) < index) {
      notes.note([...path, index], 'duplicate-article', `"${id}" stands twice`, { expected: 'it once' });
    }
  }
  for (const [former, now] of Object.entries(formerArticles)) {
    const at = ['visit', 'formerArticles', former];
    checkReserved(former, at, RESERVED_IN_VISIT, notes);
    if (articles.includes(former)) {
      notes.note(at, 'former-id', `"${former}" is an account of the visit still`, {
        expected: 'an account that it had before',
      });
    }
    if (!articles.includes(now)) {
      notes.note(at, 'unknown-article', `"${now}" is not in visit.articles`, { expected: oneOf(articles) });
    }
  }
}

/** Notes each item of a list whose id an earlier one has. `path` leads to the list. */
export function checkUnique(
  items: readonly { readonly id: string }[],
  path: Path,
  rule: Rule,
  notes: Notes,
): void {
  const taken = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (taken.has(id)) {
      notes.note([...path, index, 'id'], rule, `the id "${id}" is taken`, { expected: 'an id of its own' });
    }
    taken.add(id);
  }
}

function checkReserved(id: string, path: Path, reserved: readonly string[], notes: Notes): void {
  if (!reserved.includes(id)) return;
  notes.note(path, 'reserved-id', `the site needs the address of "${id}" itself`, {
    expected: `an id other than ${reserved.join(', ')}`,
  });
}
