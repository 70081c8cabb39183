const NORTH = '\\d\\d(?:[0-5]\\d){0,2}(?:\\.\\d+)?';
const EAST = '\\d{3}(?:[0-5]\\d){0,2}(?:\\.\\d+)?';
/** "+4812+01622/", with a height and a reference system behind it or not (ISO 6709, annex H). */
const SIGNED = new RegExp(`^([+-])(${NORTH})([+-])(${EAST})(?:[+-][\\d.]+)?(?:CRS\\w+)?/?$`);
/** "4812N 01622E" (ICAO Annex 15). */
const LETTERED = new RegExp(`^(${NORTH})([NS])\\s*(${EAST})([EW])$`, 'i');

/**
 * Longitude and latitude from digits that stand together, two of degrees of latitude or three of longitude, then of minutes and of
 * seconds; undefined for any other text.
 */
export function pairOfPacked(text: string): readonly [longitude: number, latitude: number] | undefined {
  const [, signNorth, north, signEast, east] = SIGNED.exec(text) ?? [];
  if (north && east)
    return [signed(degrees(east, 3), signEast === '-'), signed(degrees(north, 2), signNorth === '-')];
  const [, latitude, hemisphere = '', longitude, half = ''] = LETTERED.exec(text) ?? [];
  if (!latitude || !longitude) return undefined;
  return [
    signed(degrees(longitude, 3), /w/i.test(half)),
    signed(degrees(latitude, 2), /s/i.test(hemisphere)),
  ];
}

const signed = (size: number, negative: boolean) => (negative ? -size : size);

/** What packed digits say; a fraction is of the part before it. */
function degrees(packed: string, width: number): number {
  const whole = packed.replace(/\..*$/, '');
  const parts = [whole.slice(0, width), ...(whole.slice(width).match(/../g) ?? [])];
  const fraction = packed.slice(whole.length);
  return parts.reduce(
    (sum, part, index) => sum + Number(part + (index === parts.length - 1 ? fraction : '')) / 60 ** index,
    0,
  );
}
