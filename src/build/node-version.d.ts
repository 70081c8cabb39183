/** See node-version.js, which is JavaScript since it runs before anything else does. */
export declare function tooOld(version: string): string | undefined;
