import { register } from 'node:module';
import { interfaceLanguage } from './interface-language.ts';
import { ROOT } from './visit-folders.ts';

/** Has what a command loads from now on say its words (`#messages/…`) in the language of the site, as what a build bundles does. */
export const speakAsSite = (): void =>
  register('./messages-of-language.js', import.meta.url, {
    data: new URL(`../messages/${interfaceLanguage(ROOT)}/`, import.meta.url).href,
  });
