import { messages } from '#messages/interface.ts';
import { LOCALE } from '#messages/locale.ts';
import { standing } from '#messages/standing.ts';
import { ICONS } from './icons.ts';
import type { SiteFile } from './site.ts';

/** The web app manifest. Its addresses are relative to itself, so that an app can be installed from any folder. */
export function manifestFile(paper: string): SiteFile {
  const icon = ({ path, size }: { readonly path: string; readonly size: number }, purpose: string) => ({
    src: path,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    name: messages.product,
    short_name: messages.product,
    description: standing.tagline,
    lang: LOCALE,
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    icons: [icon(ICONS.medium, 'any'), icon(ICONS.large, 'any'), icon(ICONS.maskable, 'maskable')],
  };
  return ['manifest.webmanifest', JSON.stringify(manifest)];
}
