import type { Notebook } from '../draft-notebook.ts';
import { dayOf } from '../reading/time.ts';
import { timeIn } from './dates.ts';
import { nameOfLicence } from './licence.ts';
import { down, type Element, elementsOf, textOf, within } from './tree.ts';

/** What a file in TEI says of itself in its header. */
export function headOf(root: Element, book: Notebook) {
  const header = down(root, 'teiHeader');
  const file = down(header, 'fileDesc');
  const titles = within(down(file, 'titleStmt') ?? root, 'title');
  const title = titles.find(({ attributes }) => attributes['type'] === 'main') ?? titles[0];
  const publication = down(file, 'publicationStmt');
  const authors = within(down(file, 'titleStmt') ?? root, 'author').flatMap((each) => textOf(each) ?? []);
  const source = down(file, 'sourceDesc');
  const bibl = source && (within(source, 'bibl', 'biblStruct', 'msDesc', 'p')[0] ?? source);
  const words = [...authors, textOf(bibl)]
    .flatMap((each) => each ?? [])
    .filter((each) => !/born digital/i.test(each));
  const licence = publication && within(publication, 'licence', 'license')[0];
  const addresses = publication
    ? within(publication, 'idno', 'ptr', 'ref').map((each) => each.attributes['target'] ?? textOf(each))
    : [];
  return {
    title: textOf(title),
    description: textOf(header && within(header, 'abstract')[0]),
    // Who makes a file available need not have published what it was made from.
    publisher: [
      down(publication, 'publisher'),
      bibl && within(bibl, 'publisher')[0],
      ...['authority', 'distributor'].map((name) => down(publication, name)),
    ]
      .map(textOf)
      .find((each) => each !== undefined),
    date: dayIn(publication, book) ?? dayIn(bibl, book),
    language: languageOf(root, header),
    licence:
      licence &&
      (nameOfLicence(licence.attributes['target']) ?? textOf(licence) ?? licence.attributes['target']),
    source: words.length > 0 ? words.join('. ') : undefined,
    url: addresses.find((each) => each?.startsWith('https://')),
  };
}

/** The day on which it was published, by what the file says of its publication, or of that of its source. */
function dayIn(statement: Element | undefined, book: Notebook): string | undefined {
  const date = statement && within(statement, 'date')[0];
  const time = date && timeIn(date, `line ${date.line}`, book);
  return time?.kind === 'date' ? dayOf(time.edtf) : undefined;
}

/** The language of the text: where it says it itself, else of several that are used the first. */
function languageOf(root: Element, header: Element | undefined): string | undefined {
  const [text] = within(root, 'text');
  const used = header ? within(header, 'language') : [];
  return (
    [text, down(text, 'body')].map((each) => each?.attributes['xml:lang']).find(Boolean) ??
    used[0]?.attributes['ident'] ??
    root.attributes['xml:lang']
  );
}

/** A letter as its description has it: who sent it from where, and when. */
export interface Letter {
  readonly at: string;
  readonly sent: Element;
  readonly place: Element | undefined;
  readonly sender: string | undefined;
  readonly receiver: string | undefined;
}

/** The letters that a header describes: one, or as many as an index of letters has (CMIF). */
export function lettersIn(root: Element): readonly Letter[] {
  return within(root, 'correspDesc').flatMap((description) => {
    const actions = elementsOf(description).filter(({ name }) => name === 'correspAction');
    const of = (type: string) => actions.find(({ attributes }) => attributes['type'] === type);
    const sent = of('sent');
    if (!sent) return [];
    const who = (action: Element | undefined) =>
      action && textOf(elementsOf(action).find(({ name }) => /^(?:persName|orgName|name)$/.test(name)));
    const place = elementsOf(sent).find(({ name }) => /^(?:placeName|settlement|geogName)$/.test(name));
    return [
      {
        at: `letter in line ${description.line}`,
        sent,
        place,
        sender: who(sent),
        receiver: who(of('received')),
      },
    ];
  });
}
