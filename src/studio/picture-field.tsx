import { studio } from '#messages/studio.ts';
import type { ManuscriptStop } from '../author/manuscript.ts';
import {
  creditAlike,
  describePicture,
  movePicture,
  type PictureWords,
  removePicture,
  uncredited,
} from '../author/operations.ts';
import { Field, FieldNotes } from './fields.tsx';
import { MoveButtons } from './move-buttons.tsx';
import type { PaneProps } from './pane-props.ts';
import { Thumbnail } from './thumbnail.tsx';
import { notesOn } from './told.ts';

/** What is said of a picture, in the order in which it is asked. */
const ASKED: readonly (keyof PictureWords)[] = ['alt', 'caption', 'credit', 'licence'];

interface Props extends Pick<PaneProps, 'draft' | 'manuscript' | 'problems' | 'perform'> {
  readonly stop: ManuscriptStop;
  readonly picture: NonNullable<ManuscriptStop['pictures']>[number];
  readonly index: number;
}

/** What is said of one picture, and its place among those of its stop. */
export function PictureField({ draft, manuscript, problems, stop, picture, index, perform }: Props) {
  const { id, pictures = [] } = stop;
  const { file } = picture;
  const facts = manuscript.pictures.find((each) => each.file === file);
  const others = uncredited(manuscript).length;
  const move = (to: number) => perform(studio.labels.pictureOrder, movePicture(id, file, to));
  return (
    <div className="picture-field" data-picture={file}>
      <div className="picture-head">
        {facts ? <Thumbnail draft={draft} alt={picture.alt} {...facts} /> : <p>{studio.pictureGone}</p>}
        <div className="picture-about">
          <strong>{file}</strong>
          {facts && <small>{studio.pixels(facts.width, facts.height)}</small>}
          <p>
            <MoveButtons name={file} index={index} count={pictures.length} onMove={move} />
            <button
              type="button"
              className="icon-button"
              aria-label={studio.removePicture(file)}
              title={studio.removePicture(file)}
              onClick={() => perform(studio.labels.removePicture(file), removePicture(id, file))}
            >
              ×
            </button>
          </p>
        </div>
      </div>
      {ASKED.map((field) => (
        <Field
          key={field}
          label={studio.pictureWords[field]}
          value={picture[field] ?? ''}
          notes={notesOn(problems, id, `pictures.${index}.${field}`)}
          onChange={(value) =>
            perform(studio.labels.pictureWords, describePicture(id, file, { [field]: value }))
          }
        />
      ))}
      <FieldNotes notes={notesOn(problems, id, `pictures.${index}.file`)} />
      {picture.credit && picture.licence && others > 0 && (
        <button
          type="button"
          className="button"
          onClick={() => perform(studio.labels.creditAlike(others), creditAlike(id, file))}
        >
          {studio.creditAlike(others)}
        </button>
      )}
    </div>
  );
}
