import { useState } from 'react';
import { sharing } from '#messages/sharing.ts';
import type { Theme } from '../navigation/deep-link.ts';
import type { Stop, Visit } from '../visit/visit.ts';
import { closedEmbedCode } from './closed-embed.ts';
import { Copied } from './copied.tsx';
import { embedCode } from './embed-code.ts';

const THEMES: readonly (Theme | undefined)[] = [undefined, 'light', 'dark'];

export interface Embeddable {
  readonly visit: Visit;
  readonly stop: Stop | undefined;
  /** What is shown, in words. */
  readonly title: string;
  /** The embed's address in these colours. */
  readonly embedAddress: (theme: Theme | undefined) => string;
}

/** The code of the embed: opened with the page that holds it or when its reader asks, in whose colours. */
export function EmbedChoice({ visit, stop, title, embedAddress }: Embeddable) {
  const [closed, setClosed] = useState(false);
  const [theme, setTheme] = useState<Theme>();
  const address = embedAddress(theme);
  const code = closed ? closedEmbedCode({ address, title, visit, stop, theme }) : embedCode(address, title);
  const opening = (label: string, isClosed: boolean) => (
    <label>
      <input type="radio" name="opening" checked={closed === isClosed} onChange={() => setClosed(isClosed)} />
      {label}
    </label>
  );
  return (
    <section>
      <fieldset className="share-choice">
        <legend className="share-label">{sharing.embed}</legend>
        {opening(sharing.embedOpens, false)}
        {opening(sharing.embedWaits, true)}
        <p>{sharing.embedWaitsFor(new URL(address).host)}</p>
        <label>
          {sharing.embedColours}
          <select
            value={theme ?? ''}
            onChange={({ target }) => setTheme(THEMES.find((each) => each === target.value))}
          >
            {THEMES.map((each) => (
              <option key={each ?? 'of the system'} value={each ?? ''}>
                {sharing.embedColoursOf(each)}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
      <Copied
        label={sharing.embedCode}
        text={code}
        action={sharing.copyEmbedCode}
        said={sharing.embedCodeCopied}
        rows={4}
      />
    </section>
  );
}
