/** What parts one thing from the next in a line: where that breaks, it stays with what it follows. */
export const DOT = '\u00a0· ';
