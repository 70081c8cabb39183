import { messages } from '#messages/interface.ts';
import { standing } from '#messages/standing.ts';
import { DOT } from '../messages/separator.ts';
import { type DeepLink, rootFrom } from '../navigation/deep-link.ts';
import type { Visit } from '../visit/visit.ts';
import { OfVisit, PageHead } from './page-head.tsx';
import { Unbroken } from './unbroken.tsx';

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
    <div className="know">
      <PageHead of="know" here={here} above={<OfVisit visit={visit} here={here} />} title={messages.download}>
        <p className="know-about">{standing.downloadAbout}</p>
      </PageHead>
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
                {path.slice(path.lastIndexOf('/') + 1)}
                {DOT}
                {standing.fileSize(bytes)}
              </p>
              {missing.length > 0 && (
                <details>
                  <summary>{standing.leavesOut}</summary>
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
        <p className="file-facts">
          <Unbroken text={visit.licence} />
        </p>
      </main>
    </div>
  );
}
