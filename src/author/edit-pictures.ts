import { freeId, slugOf } from '../formats/draft-ids.ts';
import type { Operation } from './history.ts';
import type { Manuscript, ManuscriptStop, PictureFacts } from './manuscript.ts';
import { onStop } from './on-stop.ts';

type Picture = NonNullable<ManuscriptStop['pictures']>[number];

/** What a person has to say of a picture; a caption need not be. */
export type PictureWords = Pick<Picture, 'alt' | 'caption' | 'credit' | 'licence'>;

/**
 * A stop shows a picture, of which nothing is said yet. One that another stop shows is not kept twice, and what is said of it
 * there is said here.
 */
export const addPicture = (id: string, name: string, facts: Omit<PictureFacts, 'file'>): Operation =>
  onStop(id, (stop, manuscript) => {
    const known = manuscript.pictures.find(({ digest }) => digest === facts.digest);
    const file = known?.file ?? fileName(manuscript, name);
    if (stop.pictures?.some((picture) => picture.file === file)) return;
    if (!known) manuscript.pictures.push({ file, ...facts });
    const said = manuscript.stops
      .flatMap(({ pictures = [] }) => pictures)
      .find((picture) => picture.file === file);
    stop.pictures ??= [];
    stop.pictures.push(said ? { ...said } : { file, alt: '', credit: '', licence: '' });
  });

/** The other stops that show a picture. */
export const othersShowing = ({ stops }: Pick<Manuscript, 'stops'>, id: string, file: string) =>
  stops.filter((stop) => stop.id !== id && stop.pictures?.some((picture) => picture.file === file));

/** A picture that several stops show is shown at one of them only. */
export const showOnlyAt =
  (id: string, file: string): Operation =>
  (manuscript) => {
    for (const stop of othersShowing(manuscript, id, file)) removePicture(stop.id, file)(manuscript);
  };

/** A name that addresses can have: that of the file, as far as it goes. */
function fileName({ pictures }: Pick<Manuscript, 'pictures'>, name: string): string {
  const [, stem = name, ending = 'jpg'] = /^(.*)\.(\w+)$/.exec(name) ?? [];
  // The part before the ending: pictures of one name and two formats would be hard to tell apart.
  const taken = pictures.map(({ file }) => file.replace(/\.\w+$/, ''));
  return `${freeId(slugOf(stem) ?? 'picture', taken)}.${ending.toLowerCase()}`;
}

/** What is said of a picture of a stop; an empty caption is none. */
export const describePicture = (id: string, file: string, words: Partial<PictureWords>): Operation =>
  onStop(id, ({ pictures = [] }) => {
    const picture = pictures.find((each) => each.file === file);
    if (!picture) return;
    Object.assign(picture, words);
    if (picture.caption === '') delete picture.caption;
  });

/** The pictures of a visit of which nobody has said who made them and what allows them to be shown. */
export const uncredited = ({ stops }: Pick<Manuscript, 'stops'>): readonly Picture[] =>
  stops.flatMap(({ pictures = [] }) =>
    pictures.filter(({ credit, licence }) => credit === '' && licence === ''),
  );

/** Says the credit and licence of a picture of all that have neither. */
export const creditAlike =
  (id: string, file: string): Operation =>
  (manuscript) => {
    const stop = manuscript.stops.find((each) => each.id === id);
    const picture = stop?.pictures?.find((each) => each.file === file);
    if (!picture) return;
    const { credit, licence } = picture;
    for (const each of uncredited(manuscript)) Object.assign(each, { credit, licence });
  };

/** Moves a picture of a stop to another place in their order, from 0. */
export const movePicture = (id: string, file: string, to: number): Operation =>
  onStop(id, ({ pictures = [] }) => {
    const at = pictures.findIndex((each) => each.file === file);
    const [picture] = at < 0 ? [] : pictures.splice(at, 1);
    if (picture) pictures.splice(Math.max(0, Math.min(to, pictures.length)), 0, picture);
  });

/** A stop no longer shows a picture. */
export const removePicture = (id: string, file: string): Operation =>
  onStop(id, (stop) => {
    const left = (stop.pictures ?? []).filter((each) => each.file !== file);
    if (left.length > 0) stop.pictures = left;
    else delete stop.pictures;
  });
