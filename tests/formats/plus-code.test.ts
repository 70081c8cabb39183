import { describe, expect, it } from 'vitest';
import { positionOfPlusCode, shortPlusCodeOf } from '../../src/formats/reading/plus-code.ts';

/** From the cases that Open Location Code publishes (test_data/decoding.csv, Apache-2.0): code, south, west, north, east. */
it.each([
  ['7FG49Q00+', 20.35, 2.75, 20.4, 2.8],
  ['7FG49QCJ+2V', 20.37, 2.782125, 20.370125, 2.78225],
  ['7FG49QCJ+2VX', 20.3701, 2.78221875, 20.370125, 2.78225],
  ['7FG49QCJ+2VXGJ', 20.370113, 2.782234375, 20.370114, 2.78223632813],
  ['8FVC2222+22', 47.0, 8.0, 47.000125, 8.000125],
  ['4VCPPQGP+Q9', -41.273125, 174.785875, -41.273, 174.786],
  ['62G20000+', 0.0, -180.0, 1, -179],
  ['22220000+', -90, -180, -89, -179],
  ['22222222+22', -90.0, -180.0, -89.999875, -179.999875],
  ['6VGX0000+', 0, 179, 1, 180],
  ['6FH32222+222', 1, 1, 1.000025, 1.00003125],
  ['CFX30000+', 89, 1, 90, 2],
  ['CFX3X2X2+X2', 89.999875, 1, 90, 1.000125],
  ['84000000+', 30, -140, 50, -120],
  ['849VGJQF+VX7QR3J', 37.53966912, -122.3750698242, 37.53966916, -122.3750697021],
  ['849VGJQF+VX7QR3J7QR3J', 37.53966912, -122.3750698242, 37.53966916, -122.3750697021],
  ['8fvc2222+22', 47.0, 8.0, 47.000125, 8.000125],
])('reads %s', (code, south, west, north, east) => {
  const { position: [longitude, latitude] = [], precision } = positionOfPlusCode(code) ?? {};
  expect(longitude).toBeCloseTo((west + east) / 2, 4);
  expect(latitude).toBeCloseTo((south + north) / 2, 4);
  // Half its height in metres, and ten where it is less.
  expect((precision ?? 0) / Math.max(10, (111_195 * (north - south)) / 2)).toBeCloseTo(1, 1);
});

/** From the same cases (shortCodeTests.csv): the whole code, where somebody is, and the code that is enough there. */
describe('a short code', () => {
  it.each([
    ['9C3W9QCJ+2VX', 51.3701125, -1.217765625, '+2VX'],
    ['9C3W9QCJ+2VX', 51.3708675, -1.217765625, 'CJ+2VX'],
    ['9C3W9QCJ+2VX', 51.3701125, -1.217010625, 'CJ+2VX'],
    ['9C3W9QCJ+2VX', 51.3852125, -1.217765625, '9QCJ+2VX'],
    ['9C3W9QCJ+2VX', 51.3701125, -1.232865625, '9QCJ+2VX'],
    ['8FJFW222+', 42.899, 9.012, '22+'],
    ['796RXG22+', 14.95125, -23.5001, '22+'],
    ['8FRCXGRF+PM', 47.0, 8.55, 'XGRF+PM'],
    ['CFX22222+22', 89.6, 0.0, '2222+22'],
    ['2CXXXXXX+XX', -81.0, 0.0, 'XXXXXX+XX'],
    // Over the line where longitudes begin again.
    ['6VGXXXXX+XX', 0.99, -179.9, 'XXXX+XX'],
  ])('is %s from %d, %d as “%s”', (whole, latitude, longitude, short) => {
    const code = shortPlusCodeOf(`${short}, Somewhere`);
    expect(code?.near).toBe('Somewhere');
    expect(code?.from([longitude, latitude])).toEqual(positionOfPlusCode(whole));
  });
});

/** From the same cases (validityTests.csv), with what else one types who looks for a place. */
it.each([
  'G+',
  '+',
  '8FWC2345+G',
  '8FWC2_45+G6',
  '8FWC2η45+G6',
  '8FWC2345+G6+',
  '8FWC2345G6+',
  '8FWC2300+G6',
  'WC2300+G6g',
  'WC2345+G',
  'WC2300+',
  '849VGJQF+VX7QR3U',
  'FFWC2345+G6',
  '8XWC2345+G6',
  '2345+G6',
  'Lisbon',
  '+351 21 000',
  '41.15, -8.61',
])('takes “%s” for no whole code', (text) => {
  expect(positionOfPlusCode(text)).toBeUndefined();
  expect(shortPlusCodeOf(`${text} Lisbon`)?.near).toBe(text === '2345+G6' ? 'Lisbon' : undefined);
});
