import { readFileSync } from 'node:fs';
import type { Picture } from './picture.ts';

/** The sizes of public/icon.svg that systems ask for as pictures, in pixels. */
export const ICONS = {
  small: { path: 'icons/icon-32.png', size: 32 },
  medium: { path: 'icons/icon-192.png', size: 192 },
  large: { path: 'icons/icon-512.png', size: 512 },
  /** iOS rounds the corners itself, and shows what is transparent as black. */
  touch: { path: 'icons/apple-touch-icon.png', size: 180, ground: true },
  /** The system cuts a shape out of it: only the inner four fifths are safe (W3C, Web Application Manifest). */
  maskable: { path: 'icons/icon-maskable-512.png', size: 512, ground: true, margin: 0.1 },
} as const;

interface Icon {
  readonly path: string;
  readonly size: number;
  /** Whether the ground goes on to the edges. */
  readonly ground?: boolean;
  /** Room at each side, as a part of the size. */
  readonly margin?: number;
}

export function icons(): readonly Picture[] {
  const svg = readFileSync('public/icon.svg', 'utf8');
  return Object.values(ICONS).map((icon: Icon) => iconOf(svg, icon));
}

function iconOf(svg: string, { path, size, ground = false, margin = 0 }: Icon): Picture {
  const inner = Math.round(size * (1 - 2 * margin));
  const colour = /<rect[^>]*fill="(#[\da-f]+)"/i.exec(svg)?.[1] ?? '#fff';
  const image = svg.replace('<svg ', `<svg width="${inner}" height="${inner}" `);
  return {
    path,
    drawing: {
      markup: `<div class="icon">${image}</div>`,
      styles: `.icon { display: flex; align-items: center; justify-content: center; width: ${size}px;
        height: ${size}px; ${ground ? `background-color: ${colour};` : ''} }`,
      width: size,
      height: size,
      opaque: ground,
    },
  };
}
