import { createHash } from 'node:crypto';
import { PROVIDERS, type Tiles } from '../cartography/tiles.ts';

/** What pages carry in themselves, word for word; the policy names each by its hash. */
export interface Inline {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * The Content-Security-Policy of every page (https://www.w3.org/TR/CSP3/): only this site's own files, only the inline
 * scripts and styles that the build wrote, and strings become markup only as app/trusted-types.ts says.
 *
 * Style attributes are let in because the drawn map places its markers by them, without scripts; no author's text can
 * make one. `style-src` is for browsers that do not know the two finer directives (Safari before 15.4, Firefox before
 * 108), which else would show no map.
 */
export function contentSecurityPolicy({ scripts, styles }: Inline, tiles: Tiles): string {
  const provider = tiles === 'none' ? undefined : PROVIDERS[tiles];
  const origin = provider ? [new URL(provider.url).origin] : [];
  // Leaflet puts an empty picture from a data: address in the place of a tile that it no longer waits for.
  const pictures = provider?.gives === 'pictures' ? [...origin, 'data:'] : [];
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts.map(hashSource)],
    'style-src': ["'self'", "'unsafe-inline'"],
    'style-src-elem': ["'self'", ...styles.map(hashSource)],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", ...pictures],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(provider?.gives === 'data' ? origin : [])],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    // The 404 page says where the site's root is by its base.
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['default'],
  };
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');
}

/**
 * A policy of the site for a page that carries no more than this: of all that pages carry, it names that alone. Each name costs
 * its 44 letters.
 */
export function narrowedTo(policy: string, { scripts, styles }: Inline): string {
  const own = new Set([...scripts, ...styles].map(hashSource));
  return policy.replace(/ ('sha256-[^']*')/g, (named, source: string) => (own.has(source) ? named : ''));
}

const hashSource = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
