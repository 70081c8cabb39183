import { isBundled, madeWith } from './bundles.ts';
import { systemFault } from './system-fault.ts';

/** Builds the site with what Vite has bundled; says false, and does nothing, if a source has changed since. */
export async function buildAgain(): Promise<boolean> {
  const made = madeWith('production');
  if (!isBundled(made)) return false;
  const { buildSite } = await import('./build-site.ts');
  try {
    await buildSite(made.page, (message) => console.warn(message));
  } catch (error) {
    const fault = systemFault(error);
    throw fault === undefined
      ? error
      : new Error(`${fault}. What is in dist is as it was.`, { cause: error });
  }
  return true;
}
