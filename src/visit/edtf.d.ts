declare module 'edtf' {
  /** A date or interval; `min` and `max` are the first and last millisecond it covers, in UTC. Throws on bad input. */
  export default function edtf(
    text: string,
    options?: { readonly level?: 0 | 1 | 2 },
  ): { readonly min: number; readonly max: number };
}
