import { describe, expect, it } from 'vitest';
import { FormerNames } from '../../src/build/gazetteer/former-names.ts';

const CSV = `name,geonames,name today,source
Bosna-Serai|Serajevo,3191281,Sarajevo,"An encyclopaedia, vol. 4, p. 68"
`;

describe('FormerNames', () => {
  it('gives a town the names that it had, and no other town any', () => {
    const former = new FormerNames(CSV);
    expect(former.of({ id: '1', name: 'Sarajevo' })).toEqual([]);
    expect(former.of({ id: '3191281', name: 'Sarajevo' })).toEqual(['Bosna-Serai', 'Serajevo']);
    expect(() => former.end()).not.toThrow();
  });

  it('refuses a number that is of another town, and one that is of none', () => {
    expect(() => new FormerNames(CSV).of({ id: '3191281', name: 'Mostar' })).toThrow(
      'geodata/gazetteer/former-names.csv: 3191281 is Mostar in GeoNames and not Sarajevo; give the number of the town that was called Bosna-Serai|Serajevo',
    );
    expect(() => new FormerNames(CSV).end()).toThrow(
      'no town of GeoNames has the number 3191281, for Bosna-Serai|Serajevo',
    );
  });
});
