import { messages } from '#messages/interface.ts';
import { PROVIDERS, type Tiles } from '../cartography/tiles.ts';

/** What browsers with Trusted Types (https://www.w3.org/TR/trusted-types/) have; TypeScript's DOM library has not. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {
      readonly createHTML: (markup: string) => string | undefined;
      readonly createScriptURL: (address: string) => string | undefined;
    },
  ): unknown;
}

/** A scale's words. */
const SCALE = /^[\d.,]+ k?m$/;

/**
 * The page may not turn strings into markup or scripts. The exceptions are the few that Leaflet assigns by itself (a
 * feature test, the small print, the scale), React's emptying of an element, and the addresses of our own workers.
 */
export function limitStrings(tiles: Tiles, ...workers: readonly URL[]): void {
  // No library of types knows it; a browser either has it as the standard says or has it not.
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  const credits = messages.mapCredits;
  const online = tiles === 'none' ? credits : PROVIDERS[tiles].attribution;
  const known = new Set(['', '<svg/>', credits, online, `${credits}, ${online}`, `${online}, ${credits}`]);
  trustedTypes?.createPolicy('default', {
    createHTML: (markup) => (known.has(markup) || SCALE.test(markup) ? markup : undefined),
    createScriptURL: (address) => (workers.some(({ href }) => href === address) ? address : undefined),
  });
}
