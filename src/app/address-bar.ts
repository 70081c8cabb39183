/**
 * The address bar, written later than the page shows what an address names: a browser takes longer over it, and the reader sees
 * that first.
 */
interface AddressBar {
  /** Notes what is to be written, in the place of what was noted before and is not yet written. */
  readonly note: (url: URL, how: 'push' | 'replace') => void;
  /** Writes what is noted, if anything is. */
  readonly write: () => void;
  /** Lets go what is noted. */
  readonly forget: () => void;
}

export function openAddressBar(): AddressBar {
  let noted: (() => void) | undefined;
  const write = () => {
    const put = noted;
    noted = undefined;
    try {
      put?.();
    } catch {
      // Safari takes no more than a hundred addresses in half a minute, which a key that is held down gets through: the page goes on.
    }
  };
  window.addEventListener('pagehide', write);
  return {
    note: (url, how) => {
      noted = () => window.history[`${how}State`](null, '', url);
    },
    write,
    forget: () => {
      noted = undefined;
    },
  };
}
