import { useState } from 'react';
import { messages } from '#messages/interface.ts';
import type { Article } from '../article/article.ts';
import { dayByClock } from '../visit/calendar-days.ts';
import { NotLoaded } from './not-loaded.tsx';

/** The names of the formats, known before the code that writes them is fetched. */
const FORMATS = ['BibTeX', 'RIS', 'CSL-JSON'] as const;

interface Props {
  /** The key in a bibliography. */
  readonly id: string;
  readonly article: Article;
  /** The address that the reference leads to. */
  readonly address: string;
}

/** The reference to an article as files for reference managers. */
export function ReferenceDownloads({ id, article, address }: Props) {
  const [failed, setFailed] = useState(false);
  const save = async (format: (typeof FORMATS)[number]) => {
    const loaded = await import('../citation/reference.ts').catch(() => undefined);
    setFailed(!loaded);
    if (!loaded) return;
    const { REFERENCE_FORMATS, referenceTo } = loaded;
    const writer = REFERENCE_FORMATS.find(({ name }) => name === format);
    if (!writer) return;
    const reference = referenceTo(id, article, address, dayByClock(new Date()));
    saveFile(`${id}.${writer.extension}`, writer.mediaType, writer.write(reference));
  };
  return (
    <>
      <p className="references">
        <span>{messages.reference}</span>
        {FORMATS.map((format) => (
          <button key={format} type="button" className="button" onClick={() => save(format)}>
            {format}
          </button>
        ))}
      </p>
      {failed && <NotLoaded />}
    </>
  );
}

/** Hands a text to the reader as a file. */
export function saveFile(name: string, mediaType: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The browser reads the blob after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
