/** Calls back once the screen shows what there is to be painted now; at once where nobody sees the page. Returns the way to call it off. */
export function afterPaint(then: () => void): () => void {
  // A page that nobody sees paints nothing.
  if (document.hidden) {
    then();
    return () => {};
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(then);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
