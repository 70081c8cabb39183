/**
 * Everything that an editor can do to a manuscript, one function each. An operation on what is not there (any more) does
 * nothing.
 */
export * from './edit-accounts.ts';
export * from './edit-claims.ts';
export * from './edit-corrections.ts';
export * from './edit-events.ts';
export * from './edit-pictures.ts';
export * from './edit-places.ts';
export * from './edit-proposals.ts';
export * from './edit-significance.ts';
export * from './edit-silences.ts';
export * from './edit-sources.ts';
export * from './edit-stops.ts';
export * from './edit-towns.ts';
export * from './edit-visit.ts';
