import * as modules from 'node:module';
import { interfaceLanguage } from './interface-language.ts';
import { initialize, resolve } from './messages-of-language.js';
import { ROOT } from './visit-folders.ts';

/**
 * Loaded before a command (`--import` in package.json), it has what that loads say its words (`#messages/…`) in the language of the site, as
 * what a build bundles does.
 */
const folder = new URL(`../messages/${interfaceLanguage(ROOT)}/`, import.meta.url).href;
// There from Node 22.15 on, and so not in the types, which are of 20.
const { registerHooks } = modules as { readonly registerHooks?: (hooks: object) => void };
if (registerHooks) {
  initialize(folder);
  registerHooks({ resolve });
}
// Of this, Node 26 warns.
else modules.register('./messages-of-language.js', import.meta.url, { data: folder });
