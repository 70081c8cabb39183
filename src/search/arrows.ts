/** Up and down go from the field through the results and back, as in a list of suggestions; every other key does what it always does. */
export function moveWithArrows(field: HTMLInputElement, results: HTMLElement): void {
  const links = () => [...results.querySelectorAll<HTMLElement>('li > a')];
  const go = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const all = links();
    const at = all.findIndex((link) => link.matches(':focus'));
    const to = at + step < 0 ? field : all[at + step];
    if (!to || (at < 0 && step < 0)) return;
    event.preventDefault();
    to.focus();
  };
  field.addEventListener('keydown', go);
  results.addEventListener('keydown', go);
}
