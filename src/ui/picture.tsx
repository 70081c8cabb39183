import { renditionsOf } from '../visit/renditions.ts';
import type { StopPicture } from '../visit/visit.ts';
import { inTongue } from './in-tongue.ts';

interface Props {
  readonly visit: string;
  /** Of the words that stand for the picture. */
  readonly language: string;
  readonly picture: StopPicture;
  /** The way to the site's root. */
  readonly root: string;
  /** How wide it is shown, as the `sizes` of an `img`: the browser chooses a file by it. */
  readonly sizes: string;
  readonly loading?: 'lazy' | 'eager';
}

/** A picture in the smallest file that serves the reader's screen. Its room is kept before it has come. */
export function Picture({ visit, language, picture, root, sizes, loading = 'lazy' }: Props) {
  const { modern, plain } = renditionsOf(visit, picture);
  return (
    <picture>
      {modern.map((renditions) => (
        <source
          key={renditions[0]?.format}
          type={`image/${renditions[0]?.format}`}
          srcSet={renditions.map(({ path, width }) => `${root}${path} ${width}w`).join(', ')}
          sizes={sizes}
        />
      ))}
      {/* `loading` comes before `src`: a browser that takes attributes in their order would not wait. */}
      <img
        loading={loading}
        decoding="async"
        width={plain.width}
        height={plain.height}
        alt={picture.alt}
        {...inTongue(language)}
        src={root + plain.path}
      />
    </picture>
  );
}
