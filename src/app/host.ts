/**
 * What an embed tells the page that holds it (see docs/EMBEDDING.md). Any page may listen: nothing here is private,
 * all of it stands in the embed's own address.
 */
type Message =
  /** The height, in CSS pixels, at which the embed looks best in its present width. */
  | { readonly type: 'whereabouts:resize'; readonly height: number }
  /** The stop that is shown now (null for the whole visit), and the address of its page. */
  | {
      readonly type: 'whereabouts:step';
      readonly visit: string;
      readonly stop: string | null;
      readonly address: string;
    };

const tell = (message: Message): void => {
  if (window.parent !== window) window.parent.postMessage(message, '*');
};

export const tellStep = (visit: string, stop: string | undefined, address: string): void =>
  tell({ type: 'whereabouts:step', visit, stop: stop ?? null, address });

/** The map about as high as it is wide, within reason, and the foot below it. */
const heightFor = (width: number, foot: number): number =>
  Math.round(Math.min(520, Math.max(260, width * 0.66))) + foot;

/** Tells the host the best height, now and whenever the width changes. Returns the way to stop it. */
export function tellHeight(): () => void {
  let told = 0;
  const look = () => {
    const foot = document.querySelector('.embed-foot')?.getBoundingClientRect().height ?? 0;
    const height = heightFor(window.innerWidth, Math.ceil(foot));
    if (height === told) return;
    told = height;
    tell({ type: 'whereabouts:resize', height });
  };
  look();
  window.addEventListener('resize', look);
  return () => window.removeEventListener('resize', look);
}
