/** Whether the reader's system asks for less motion: maps are then at once where they would have moved to. */
export const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
