import { archive } from '#messages/archive.ts';
import { MOST_COMPARED } from '../navigation/archive-query.ts';
import { type CompareLink, GALLERY, hrefOf } from '../navigation/deep-link.ts';
import { Icon } from '../ui/icons.tsx';
import { inTongue } from '../ui/in-tongue.ts';
import { LETTERS } from '../ui/lettered.ts';
import type { Asked } from './use-compared.ts';

const { compare } = archive;

interface Props {
  readonly asked: readonly Asked[];
  readonly link: CompareLink;
  /** Takes a visit out of the comparison. */
  readonly onDrop: (id: string) => void;
}

/** The visits that are laid side by side, each with its letter and line, and the way to more. */
export function ComparedList({ asked, link, onDrop }: Props) {
  return (
    <ul className="compared" aria-label={compare.chosen}>
      {asked.map((each, at) => (
        <li key={each.id} className={`compared-visit is-${LETTERS[at]}`}>
          <Swatch at={at} isDrawn={each.kind === 'ready' || each.kind === 'loading'} />
          <span className="compared-title">
            {each.kind === 'ready' ? (
              <>
                <span {...inTongue(each.visit.language)}>{each.visit.title}</span>{' '}
                <small>{each.visit.when}</small>
              </>
            ) : each.kind === 'loading' ? (
              <small>{archive.gallery.loading}</small>
            ) : (
              <small>{each.id}</small>
            )}
          </span>
          <button
            type="button"
            className="icon-button"
            aria-label={compare.drop(each.kind === 'ready' ? each.visit.title : each.id)}
            onClick={() => onDrop(each.id)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
      {link.visits.length > 0 && link.visits.length < MOST_COMPARED && (
        <li>
          <a className="button" href={hrefOf({ ...GALLERY, picked: link.visits }, link)}>
            {compare.add}
          </a>
        </li>
      )}
    </ul>
  );
}

/** A visit's letter with its line, as the map draws it; of one that cannot be shown, the letter alone. */
function Swatch({ at, isDrawn }: { readonly at: number; readonly isDrawn: boolean }) {
  return (
    <span className="swatch" aria-hidden="true">
      <span className="letter">{LETTERS[at]}</span>
      {isDrawn && (
        <svg viewBox="0 0 36 4" aria-hidden="true">
          <path className={`compared-line is-${LETTERS[at]}`} d="M1 2h34" />
        </svg>
      )}
    </span>
  );
}
