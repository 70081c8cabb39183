/** How a page scrolls, as the reader's system asks: it glides, or is at once where it leads. */
export const motion = (): ScrollBehavior =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
