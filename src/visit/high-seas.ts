/** The code of a place in no country (UN/LOCODE: installations in international waters). */
export const HIGH_SEAS = 'XZ';
