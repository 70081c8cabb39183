import type { Assets } from '../../src/build/document.ts';

const OWN = { script: 'own.js', styles: [], modules: [] };

/** The scripts and styles of a site that nobody opens. */
export const SOME_ASSETS: Assets = {
  styles: ['site.css'],
  pageStyles: 'pages.css',
  embedStyles: 'embed.css',
  script: 'site.js',
  modules: [],
  search: 'search.js',
  gallery: OWN,
  compare: OWN,
  font: undefined,
  policy: undefined,
};
