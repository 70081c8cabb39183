import { DOWNLOAD_TYPES, typesByExtension } from './media-types.ts';

/** How long a browser may keep a file whose name carries the hash of what is in it. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Pages are asked for again at each visit; an unchanged one costs an empty answer. */
const ASK_AGAIN = 'public, max-age=0, must-revalidate';

/**
 * What a host says with every file, beside the policy that pages carry themselves.
 *
 * Any site may frame any page: there is no account, form or secret here that a frame could steal, and header files
 * cannot make an exception for the embeds (Cloudflare joins what two rules say, Netlify takes the last). Any site may
 * read any file, since all of it is public, and an embed in a sandboxed frame reads its own as a stranger.
 */
function headers(policy: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors *`,
    'X-Content-Type-Options': 'nosniff',
    // A source's publisher may learn which site sent a reader, never which page; OpenStreetMap's tiles ask for as much.
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Access-Control-Allow-Origin': '*',
  };
}

/** What nginx sends in fewer bytes, beside pages. */
const GZIPPED = [
  ...new Set(
    typesByExtension()
      .map(([type]) => type)
      .filter((type) => /^text\/(?!html)|json$|xml$/.test(type)),
  ),
];

/** `_headers`, which Netlify and Cloudflare read. Both have pages asked for again by themselves. */
export function headersFile(policy: string, base = '/'): string {
  const lines = Object.entries(headers(policy)).map(([name, value]) => `  ${name}: ${value}`);
  const types = DOWNLOAD_TYPES.flatMap(([suffix, type]) => [
    '',
    `${base}*.${suffix}`,
    `  Content-Type: ${type}`,
  ]);
  return ['/*', ...lines, '', `${base}assets/*`, `  Cache-Control: ${FOR_EVER}`, ...types, ''].join('\n');
}

/** Files with a hash in their name, or in that of their folder: the site itself may stand below a path that has "assets" in it. */
const HASHED = '/assets/((map/|cards/)?[^/]+-[\\w-]{8,}\\.\\w+|gallery-[0-9a-f]{8}/[^/]+)$';

/** Lines for a `server` or `location` of nginx that serves the site. */
export function nginxFile(policy: string): string {
  const lines = Object.entries(headers(policy)).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
  return [
    '# Include this in the server or location block that serves the site. What is added here replaces what blocks around it',
    '# add: headers of your own, such as Strict-Transport-Security, stand beside the line that includes this.',
    'index index.html;',
    // What ends the https or forwards the port may stand before nginx, which then would lead to an address of its own.
    'absolute_redirect off;',
    `set $whereabouts_cache "${ASK_AGAIN}";`,
    `if ($uri ~ "${HASHED}") { set $whereabouts_cache "${FOR_EVER}"; }`,
    // Without `always`, so that nobody keeps a missing file for ever.
    'add_header Cache-Control $whereabouts_cache;',
    ...lines,
    // What stands here replaces what the server knows, so it is all that the site has.
    'types {',
    ...typesByExtension().map(([type, extension]) => `  ${type} ${extension};`),
    '}',
    'charset utf-8;',
    'charset_types text/css text/javascript text/plain text/csv text/calendar text/markdown;',
    'gzip on;',
    // What keeps files for others on the way gives nobody bytes that he cannot read.
    'gzip_vary on;',
    `gzip_types ${GZIPPED.join(' ')};`,
    '',
  ].join('\n');
}
