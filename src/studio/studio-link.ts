import { decoded } from '../navigation/decoded.ts';

/** The address of the studio: the draft and the stop that are worked at stand in the fragment, and nowhere else. */
export interface StudioLink {
  readonly draft?: string;
  readonly stop?: string;
}

/** `#<draft>` or `#<draft>/<stop>`; nothing for the list of drafts. */
export function parseStudioLink(fragment: string): StudioLink {
  const [draft = '', stop = ''] = fragment.replace(/^#/, '').split('/').map(decoded);
  return { ...(draft ? { draft } : {}), ...(draft && stop ? { stop } : {}) };
}

export function studioHref({ draft, stop }: StudioLink): string {
  if (draft === undefined) return '#';
  return `#${[draft, ...(stop === undefined ? [] : [stop])].map(encodeURIComponent).join('/')}`;
}
