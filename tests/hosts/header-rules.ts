import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileHost, plainFiles } from './plain-files.ts';

interface Rule {
  readonly path: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Cloudflare reads no more of a line, and no more rules. */
const LONGEST = 2000;
const MOST = 100;

/**
 * A host that reads `_headers` and `_redirects` from the site, as Netlify and Cloudflare do. Where the two differ (what
 * happens to a header that two rules give, see src/build/headers.ts) it refuses the file.
 */
export const headerRules: FileHost = (folder, base) => {
  const rules = parseHeaders(readLines(folder, '_headers'));
  const redirects = parseRedirects(readLines(folder, '_redirects'));
  const plain = plainFiles(folder, base);
  return async (path, asked) => {
    if (/\/_(headers|redirects)$/.test(path))
      return { status: 404, headers: {}, file: join(folder, '404.html') };
    const found = await plain(path, asked);
    const redirect = found.status === 404 && redirects.find(({ from }) => from === path);
    if (redirect) return { status: redirect.status, headers: { location: redirect.to } };
    const given = rules.filter((rule) => rule.path.test(path)).flatMap((rule) => rule.headers);
    const twice = given.find(([name], at) => given.findIndex((other) => other[0] === name) !== at);
    if (twice) throw new Error(`two rules of _headers give ${twice[0]} for ${path}`);
    return {
      ...found,
      headers: {
        'cache-control': 'public, max-age=0, must-revalidate',
        ...found.headers,
        ...Object.fromEntries(given),
      },
    };
  };
};

function readLines(folder: string, name: string): readonly string[] {
  try {
    return readFileSync(join(folder, name), 'utf8').split('\n');
  } catch {
    return [];
  }
}

export function parseHeaders(lines: readonly string[]): readonly Rule[] {
  const rules: { path: RegExp; headers: (readonly [string, string])[] }[] = [];
  for (const line of lines) {
    if (line.length > LONGEST) throw new Error(`a line of _headers is longer than ${LONGEST} characters`);
    const header = /^\s+([^:\s]+):\s*(.*)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([(header[1] ?? '').toLowerCase(), header[2] ?? '']);
    else if (line.trim() && !line.startsWith('#')) rules.push({ path: pattern(line.trim()), headers: [] });
  }
  if (rules.length > MOST) throw new Error(`_headers has more than ${MOST} rules`);
  return rules;
}

function pattern(path: string): RegExp {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replace(/:\w+/g, '[^/]+')}$`);
}

function parseRedirects(lines: readonly string[]) {
  return lines.flatMap((line) => {
    const [from, to, status = '301'] = line.trim().split(/\s+/);
    return from && to && !from.startsWith('#') ? [{ from, to, status: Number(status) }] : [];
  });
}
