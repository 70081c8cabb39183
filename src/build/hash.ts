import { createHash } from 'node:crypto';

/** A short name for what is in something: so many hexadecimal digits of its SHA-256. */
export const hashOf = (content: string | Uint8Array, digits = 10): string =>
  createHash('sha256').update(content).digest('hex').slice(0, digits);
