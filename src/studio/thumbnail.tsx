import { useEffect, useRef, useState } from 'react';
import { studio } from '#messages/studio.ts';
import { pictureBytes } from './storage.ts';

interface Props {
  readonly draft: string;
  readonly digest: string;
  readonly alt: string;
  /** Pixels of the picture's own. */
  readonly width: number;
  readonly height: number;
}

/** Pixels across, for a fine screen. */
const ACROSS = 480;

/** A kept picture in small. It is painted: the page's policy lets through no address but those of the site. */
export function Thumbnail({ draft, digest, alt, width, height }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    const paint = async () => {
      const bytes = await pictureBytes(draft, digest);
      if (!bytes) throw new Error('it is not kept');
      const bitmap = await createImageBitmap(new Blob([bytes]), {
        resizeWidth: Math.min(ACROSS, width),
        resizeQuality: 'medium',
      });
      const on = current ? canvas.current : null;
      if (on) {
        on.width = bitmap.width;
        on.height = bitmap.height;
        on.getContext('2d')?.drawImage(bitmap, 0, 0);
      }
      bitmap.close();
    };
    paint().catch(() => current && setFailed(true));
    return () => {
      current = false;
    };
  }, [draft, digest, width]);
  return failed ? (
    <p className="thumbnail studio-fault">{studio.pictureGone}</p>
  ) : (
    <canvas
      ref={canvas}
      className="thumbnail"
      role="img"
      aria-label={alt || studio.undescribed}
      style={{ aspectRatio: `${width} / ${height}` }}
    />
  );
}
