import { archive } from '#messages/archive.ts';
import { fieldsOf, type GalleryChoice, without } from '../navigation/archive-query.ts';
import type { GalleryActions, GalleryData, Shown } from './gallery-data.ts';
import { partsOf, saidOf } from './visit-filters.tsx';

const { gallery } = archive;

/** How many fit, what they are chosen by, and what to do when there are none. */
export function GalleryOutcome({
  data,
  choice,
  shown,
  onChoose,
}: {
  readonly data: GalleryData;
  readonly shown: Shown;
  readonly choice: GalleryChoice;
  readonly onChoose: GalleryActions['onChoose'];
}) {
  const parts = partsOf(choice, shown.names);
  // A day is said by the field that it is chosen in.
  const filters = parts.filter(({ key }) => key !== 'time');
  const none = shown.fitting?.length === 0;
  const waiting = shown.fitting === undefined && parts.length > 0;
  // What failed is said below.
  const count =
    waiting && shown.failed
      ? undefined
      : waiting
        ? gallery.loading
        : none
          ? gallery.none
          : gallery.shown(shown.fitting?.length ?? data.visits, data.visits);
  return (
    <div className="gallery-outcome">
      <p className="gallery-count" role="status">
        {data.visits === 0 ? gallery.noneAtAll : count}
        {/* One choice may leave as many as the one before: who hears of them would hear nothing. */}
        {count !== undefined && filters.length > 0 && (
          <span className="visually-hidden"> ({filters.map(({ name }) => name).join(', ')})</span>
        )}
      </p>
      {parts.length > 0 && (
        <ul className="chips">
          {parts.map(({ key, name, without: others }) => (
            <li key={key}>
              <button
                type="button"
                className="chip"
                aria-label={gallery.remove(name)}
                onClick={() => onChoose(others, true)}
              >
                {name} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
          {parts.length > 1 && (
            <li>
              <button
                type="button"
                className="chip is-plain"
                onClick={() => onChoose(fieldsOf(choice).reduce(without, choice), true)}
              >
                {gallery.clear}
              </button>
            </li>
          )}
        </ul>
      )}
      {none && shown.waysOut.length > 0 && (
        <div className="ways-out">
          <p>{gallery.noneOut}</p>
          <ul>
            {shown.waysOut.map(({ field, count }) => (
              <li key={field}>
                <button
                  type="button"
                  className="button"
                  onClick={() => onChoose(without(choice, field), true)}
                >
                  {gallery.drop(saidOf(choice, field, shown.names))} · {archive.visitCount(count)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
