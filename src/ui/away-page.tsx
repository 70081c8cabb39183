import { archive } from '../messages/archive-en.ts';
import { messages } from '../messages/en.ts';
import { GALLERY, hrefOf, SEARCH } from '../navigation/deep-link.ts';
import { PageHead } from './page-head.tsx';

/** What stands where only the service worker knows what to say: the address that was asked for, and links to the visits that are kept. */
export interface AwayProps {
  readonly asked: string;
  readonly kept: string;
}

/** What a reader without a network gets in the place of a page that this device does not have. */
export function AwayPage({ asked, kept }: AwayProps) {
  return (
    <div className="gallery">
      <PageHead of="gallery" here={GALLERY} title={archive.away.title}>
        <p>{archive.away.says}</p>
      </PageHead>
      <main>
        <p className="offers-all">
          <a className="button" href={asked}>
            {archive.away.again}
          </a>{' '}
          <a className="button" href={hrefOf(GALLERY, GALLERY)}>
            {messages.allVisits}
          </a>{' '}
          <a className="button" href={hrefOf(SEARCH, GALLERY)}>
            {archive.searchTitle}
          </a>
        </p>
        <h2 className="offers-title">{archive.away.kept}</h2>
        <ul className="offers" dangerouslySetInnerHTML={{ __html: kept }} />
      </main>
    </div>
  );
}
