/** The folder of the language's words. */
let folder = '';

/** @param {string} href */
export function initialize(href) {
  folder = href;
}

/**
 * A hook of Node's loader (https://nodejs.org/api/module.html#resolvespecifier-context-nextresolve), in the place of what package.json says.
 *
 * @param {string} specifier
 * @param {object} context
 * @param {(specifier: string, context: object) => unknown} next
 */
export const resolve = (specifier, context, next) => next(specifier.replace(/^#messages\//, folder), context);
