import type { Element } from 'xast';
import { x } from 'xastscript';
import { changeInWords } from '#messages/corrections.ts';
import { messages } from '#messages/interface.ts';
import type { Correction, Visit } from '../../visit/visit.ts';
import { nameAt, sourceAndLicence } from '../writing/telling.ts';
import { lossNote, suffered, type Write } from '../writing/write.ts';
import { inLines, printXml, xmlComment, xmlText } from '../writing/xml.ts';
import { addressOfLicence } from './licence.ts';
import { entryOf, listsOf } from './write-lists.ts';
import { idOf, restsOn } from './write-pointers.ts';
import { AccountText } from './write-text.ts';

const NAMESPACE = 'http://www.tei-c.org/ns/1.0';

/**
 * TEI P5 (tei-c.org): the accounts as texts, their passages marked with the stops that they tell of; places, persons and stops, these as
 * events, as lists beside the texts (standOff); the sources as a bibliography, to which each fact points that rests on one, and what was
 * corrected as the revisions of the file.
 */
export const write: Write = (visit, { addressOf }) => {
  const losses = suffered(visit, ['span', 'comparisons', 'legs', 'modes', 'pictures']);
  const address = addressOf({});
  const root = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
    { type: 'comment', value: xmlComment(lossNote(losses) ?? '') },
    x('TEI', { xmlns: NAMESPACE, 'xml:lang': visit.language }, [
      ...inLines([headerOf(visit, address), x('standOff', inLines(listsOf(visit))), textOf(visit)]),
    ]),
  ]);
  return { text: printXml(root), losses };
};

function headerOf(visit: Visit, address: string | undefined): Element {
  const { title, description, language, licence, articles, corrections = [] } = visit;
  const target = addressOfLicence(licence);
  const languages = [...new Set([language, ...articles.map((article) => article.language)])];
  return x('teiHeader', [
    x('fileDesc', [
      x('titleStmt', [x('title', xmlText(title))]),
      x('publicationStmt', [
        x('authority', 'Whereabouts'),
        ...(address === undefined ? [] : [x('idno', { type: 'URI' }, xmlText(address))]),
        x('availability', [x('licence', target ? { target } : {}, xmlText(licence))]),
      ]),
      x('sourceDesc', [
        x(
          'listBibl',
          inLines(
            articles.map(({ id, sourceUrl, ...article }) =>
              entryOf(
                idOf.account(id),
                { ...article, ...(sourceUrl ? { url: sourceUrl } : {}) },
                x('note', xmlText(sourceAndLicence(article))),
              ),
            ),
          ),
        ),
      ]),
    ]),
    x('profileDesc', [
      x('abstract', [x('p', xmlText(description))]),
      x(
        'langUsage',
        languages.map((ident) => x('language', { ident }, ident)),
      ),
    ]),
    ...(corrections.length > 0
      ? [
          x(
            'revisionDesc',
            inLines(corrections.toReversed().map((correction) => changeOf(visit, correction))),
          ),
        ]
      : []),
  ]);
}

function changeOf(visit: Visit, { date, reason, changes }: Correction): Element {
  return x('change', { when: date }, [
    ...(reason === undefined ? [] : [xmlText(reason)]),
    x(
      'list',
      changes.map((change) => {
        const name = nameAt(visit, change.stop);
        const words = changeInWords(change);
        return x(
          'item',
          name === undefined || change.stop === undefined ? {} : { corresp: `#${idOf.stop(change.stop)}` },
          xmlText(name === undefined ? words : `${name}: ${words}`),
        );
      }),
    ),
  ]);
}

/** One account as the body of the text, several as a group of texts; why the visit matters before them, and the sources behind. */
function textOf(visit: Visit): Element {
  const { language, articles, significance, sources } = visit;
  const accounts = new AccountText(visit);
  const bodies = articles.map((article) => accounts.bodyOf(article));
  const [only] = bodies;
  return x('text', { 'xml:lang': language }, [
    ...(significance.length > 0
      ? [
          x('front', [
            x('div', { type: 'significance' }, [
              x('head', messages.whyItMatters),
              x(
                'list',
                significance.map(({ value, basis }) => x('item', restsOn(basis), xmlText(value))),
              ),
            ]),
          ]),
        ]
      : []),
    only && bodies.length === 1 ? only : x('group', inLines(bodies.map((body) => x('text', [body])))),
    ...(sources.length > 0
      ? [
          x('back', [
            x('div', { type: 'sources' }, [
              x('head', messages.paperSources),
              x('listBibl', inLines(sources.map((source) => entryOf(idOf.source(source.id), source)))),
            ]),
          ]),
        ]
      : []),
  ]);
}
