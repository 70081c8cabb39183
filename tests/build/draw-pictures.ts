import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** Draws the pictures that the tests show: `npx tsx tests/build/draw-pictures.ts`. They are ours, CC0-1.0. */
const FOLDER = 'tests/fixtures/pictures';

const scene = (width: number, height: number, sky: string, sea: string, sun: number) => `
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200" width="${width}" height="${height}" preserveAspectRatio="xMidYMid slice">
  <defs>
    <linearGradient id="sky" x2="0" y2="1"><stop stop-color="${sky}"/><stop offset="1" stop-color="#f6e3c5"/></linearGradient>
    <linearGradient id="sea" x2="0" y2="1"><stop stop-color="${sea}"/><stop offset="1" stop-color="#0e2230"/></linearGradient>
  </defs>
  <rect x="-300" y="-300" width="900" height="430" fill="url(#sky)"/>
  <circle cx="${sun}" cy="92" r="16" fill="#fff4d6"/>
  <path d="M-300 130L40 108l45-16 38 20 60-34 70 40 60-12 300 24v20H-300z" fill="#4b5b5e"/>
  <rect x="-300" y="128" width="900" height="400" fill="url(#sea)"/>
  <g fill="none" stroke="#fff" stroke-opacity=".25"><path d="M${sun - 40} 140h80M${sun - 26} 150h52M${sun - 34} 163h68M${sun - 12} 176h24"/></g>
  <path d="M96 146h84l-11 16H106zM126 146v-16h30v16M138 130v-18h8v18" fill="#1b1d1f"/>
  <path d="M20 200V150M20 150l-12 8M60 200V156M20 158l40 6" stroke="#1b1d1f" stroke-width="3" fill="none"/>
</svg>`;

await mkdir(FOLDER, { recursive: true });
const draw = (svg: string) => sharp(Buffer.from(svg));
const save = async (name: string, bytes: Uint8Array) => writeFile(join(FOLDER, name), bytes);

await save(
  'harbour.jpg',
  await draw(scene(1800, 1200, '#7fb2cf', '#2f6b88', 210))
    .jpeg({ quality: 72 })
    .toBuffer(),
);
// As a camera held upright notes it: the picture lies, and has to be turned.
await save(
  'pier.jpg',
  await draw(scene(900, 1350, '#c98f6d', '#3c5a6e', 150))
    .rotate(-90)
    .jpeg({ quality: 72 })
    .withExif({ IFD0: { Artist: 'Nobody' }, IFD3: { GPSLatitude: '43/1 6/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .toBuffer(),
);
await save(
  'plan.png',
  await draw(scene(500, 320, '#8aa9a0', '#41616b', 90))
    .png({ palette: true })
    .toBuffer(),
);
