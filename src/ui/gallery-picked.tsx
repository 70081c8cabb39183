import { archive } from '#messages/archive.ts';
import { type GalleryLink, hrefOf } from '../navigation/deep-link.ts';

const { gallery } = archive;

/** How many visits are picked, for who hears it. */
export const pickedSaid = ({ length }: readonly string[]) =>
  length === 1 ? `${gallery.picked(length)} ${gallery.pickAnother}` : gallery.picked(length);

/** The visits that are picked to be laid side by side; how many they are is said beside it. */
export function Picked({
  picked,
  link,
  onClear,
}: {
  readonly picked: readonly string[];
  readonly link: GalleryLink;
  /** By the keys, who had come here from the visit that they picked last goes back there. */
  readonly onClear: (byKeys: boolean) => void;
}) {
  return (
    <div className="picked">
      <p aria-hidden="true">
        {gallery.picked(picked.length)}
        {picked.length === 1 && <span> {gallery.pickAnother}</span>}
      </p>
      {picked.length > 1 && (
        <a className="button is-primary" href={hrefOf({ kind: 'compare', visits: picked }, link)}>
          {gallery.compare}
        </a>
      )}
      <button type="button" className="button" onClick={({ detail }) => onClear(detail === 0)}>
        {gallery.unpick}
      </button>
    </div>
  );
}
