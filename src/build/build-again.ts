import { codeHash, isBundled } from './bundles.ts';

/** Builds the site with what Vite has bundled; says false, and does nothing, if a source has changed since. */
export async function buildAgain(): Promise<boolean> {
  const code = codeHash('production');
  if (!isBundled(code)) return false;
  const { buildSite } = await import('./build-site.ts');
  await buildSite(code, (message) => console.warn(message));
  return true;
}
