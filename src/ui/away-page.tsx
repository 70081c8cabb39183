import { archive } from '#messages/archive.ts';
import { GALLERY } from '../navigation/deep-link.ts';
import { PageHead } from './page-head.tsx';
import { Way, WaysOn } from './ways-on.tsx';

/** What stands where only the service worker knows what to say: the address that was asked for, and links to the visits that are kept. */
export interface AwayProps {
  readonly asked: string;
  readonly kept: string;
}

/** What a reader without a network gets in the place of a page that this device does not have. */
export function AwayPage({ asked, kept }: AwayProps) {
  return (
    <div className="know">
      <PageHead of="know" here={GALLERY} title={archive.away.title}>
        <p className="know-about">{archive.away.says}</p>
      </PageHead>
      <main>
        <WaysOn here={GALLERY} before={<Way href={asked} name={archive.away.again} />} />
        <h2>{archive.away.kept}</h2>
        <ul className="offers" dangerouslySetInnerHTML={{ __html: kept }} />
      </main>
    </div>
  );
}
