import type { Element, Root } from 'xast';
import { type Raw, toXml } from 'xast-util-to-xml';

/** Characters that XML 1.0 cannot hold, not even escaped (section 2.2): controls, lone surrogates, U+FFFE and U+FFFF. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text as XML can hold it. */
export const xmlText = (text: string): string => text.replace(UNWRITABLE, '\ufffd');

/** Text as a comment can hold it: no two hyphens, and none at its end. */
export const xmlComment = (text: string): string => ` ${xmlText(text).replace(/-(?=-)/g, '- ')} `;

/**
 * A document as text, elements without content closed at once. Text must not have "]]>" in it (section 2.4), and the
 * library leaves it; there are no CDATA sections here that could end so.
 */
export const printXml = (root: Root): string => `${toXml(root, OPTIONS).replaceAll(']]>', ']]&gt;')}\n`;

/** Elements each in a line of its own, where white space between them means nothing. */
export const inLines = <Node>(nodes: readonly Node[]): (Node | string)[] => [
  ...nodes.flatMap((node) => ['\n', node]),
  '\n',
];

/** An element printed already, to stand in a document: of thousands, only the texts are kept then and not the trees. */
export const printed = (element: Element): Raw => ({ type: 'raw', value: toXml(element, OPTIONS) });

/** What is printed already is the only "dangerous" XML that there is. */
const OPTIONS = { closeEmptyElements: true, allowDangerousXml: true } as const;
