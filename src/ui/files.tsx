import { messages } from '../messages/en.ts';
import { formatWhen } from '../messages/format.ts';
import { type DeepLink, GALLERY, hrefOf, rootFrom, visitLink } from '../navigation/deep-link.ts';
import type { Visit } from '../visit/visit.ts';

/** A file of a visit in some format, to take away. */
export interface FileToTake {
  readonly name: string;
  readonly use: string;
  /** Below the site's root. */
  readonly path: string;
  readonly bytes: number;
  /** What the visit has and the file has not, in words. */
  readonly missing: readonly string[];
}

/** The visit in other formats: what each is for, its size, and what it leaves out. Needs no script. */
export function Files({ visit, files }: { readonly visit: Visit; readonly files: readonly FileToTake[] }) {
  const here: DeepLink = { kind: 'files', visit: visit.id };
  return (
    <div className="know" lang={visit.language}>
      <header className="know-head">
        <p className="wordmark">
          <a href={hrefOf(GALLERY, here)}>{messages.product}</a>
        </p>
        <p className="know-visit">
          <a href={hrefOf(visitLink(visit.id), here)}>{visit.title}</a>, {formatWhen(visit.dates.value)}
        </p>
        <h1>{messages.download}</h1>
        <p className="know-about">{messages.downloadAbout}</p>
      </header>
      <main>
        <ul className="files">
          {files.map(({ name, use, path, bytes, missing }) => (
            <li key={path}>
              <h2>
                <a href={rootFrom(here) + path} download>
                  {name}
                </a>
              </h2>
              <p>{use}</p>
              <p className="file-facts">
                {path.slice(path.lastIndexOf('/') + 1)} · {messages.fileSize(bytes)}
              </p>
              {missing.length > 0 && (
                <details>
                  <summary>{messages.leavesOut}</summary>
                  <ul>
                    {missing.map((each) => (
                      <li key={each}>{each}</li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          ))}
        </ul>
        <p className="file-facts">{visit.licence}</p>
      </main>
    </div>
  );
}
