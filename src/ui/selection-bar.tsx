import { useState } from 'react';
import { messages } from '#messages/interface.ts';
import type { Article } from '../article/article.ts';
import { CopyOutcome } from './copy-outcome.tsx';
import { Icon } from './icons.tsx';
import { ReferenceDownloads } from './reference-downloads.tsx';
import { useCopy } from './use-copy.ts';

interface Props {
  readonly visit: string;
  readonly article: Article;
  /** Where they stand, in pixels from the page's corner. */
  readonly at: { readonly x: number; readonly y: number };
  /** The address of what is shown, short enough to be read in a bibliography. */
  readonly address: string;
  /** Makes the address that opens with these words marked. */
  readonly passageAddress: () => Promise<string>;
  /** Makes the quotation of these words, with where it is from. */
  readonly quotation: () => Promise<string>;
}

/** What a reader can do with words selected in the article. */
export function SelectionBar({ visit, article, at, address, passageAddress, quotation }: Props) {
  const [cited, setCited] = useState(false);
  const copying = useCopy();
  const copyLink = () => {
    setCited(false);
    copying.copy(passageAddress());
  };
  const cite = () => {
    setCited(true);
    copying.copy(quotation());
  };
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label={messages.selectedWords}
      // The page's own unit for the place: the sheet clamps it to the window.
      style={{ '--x': `${at.x}px`, top: at.y }}
      // A press must not take the selection away.
      onMouseDown={(event) => event.target instanceof HTMLTextAreaElement || event.preventDefault()}
    >
      <button type="button" className="button" onClick={copyLink}>
        <Icon name="link" />
        {messages.copyPassageLink}
      </button>
      <button type="button" className="button" onClick={cite}>
        <Icon name="quote" />
        {messages.cite}
      </button>
      <CopyOutcome copying={copying} said={cited ? messages.quotationCopied : messages.passageLinkCopied} />
      {cited && <ReferenceDownloads id={visit} article={article} address={address} />}
    </div>
  );
}
