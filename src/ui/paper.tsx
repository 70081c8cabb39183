import { messages } from '#messages/interface.ts';
import { LANGUAGE } from '#messages/locale.ts';
import { standing } from '#messages/standing.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { correctionInBrief } from '../messages/correction-in-brief.ts';
import { isolated } from '../messages/direction.ts';
import { formatDay, formatWhen } from '../messages/format.ts';
import { DOT } from '../messages/separator.ts';
import { visitLink } from '../navigation/deep-link.ts';
import { stopsOf } from '../visit/parts.ts';
import { sourceNotes } from '../visit/source-notes.ts';
import type { Visit } from '../visit/visit.ts';
import { inTongue } from './in-tongue.ts';
import { PaperItinerary } from './paper-itinerary.tsx';
import { Noted } from './paper-noted.tsx';
import { Sketch } from './sketch.tsx';

interface Props {
  readonly visit: Visit;
  /** The map of the whole visit, thinned. */
  readonly sheets: readonly Sheet[];
  /** The visit's own public address, where the site knows it. */
  readonly address: string | undefined;
}

/**
 * What stands before the article on paper: the map of the whole visit with its numbered stops, and the itinerary as a
 * table. It is in every page, seen or not, because paper has no scripts to make it.
 */
export function PaperFront({ visit, sheets, address }: Props) {
  const notes = sourceNotes(visit);
  return (
    <div className="on-paper">
      <p className="paper-product">
        <span>{messages.product}</span>
        {address && <span>{address}</span>}
      </p>
      <p className="paper-title" {...inTongue(visit.language)}>
        {visit.title}
      </p>
      <p className="paper-about">
        <Noted basis={visit.dates.basis} notes={notes}>
          {formatWhen(visit.dates.value)}
        </Noted>
        {DOT}
        {messages.stopCount(stopsOf(visit))}. <span {...inTongue(visit.language)}>{visit.description}</span>
      </p>
      {visit.significance.length > 0 && (
        <div className="paper-why" {...inTongue(visit.language)}>
          <p lang={LANGUAGE}>{messages.whyItMatters}</p>
          <ul>
            {visit.significance.map(({ value, basis }, place) => (
              <li key={place}>
                <Noted basis={basis} notes={notes}>
                  {value}
                </Noted>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="paper-map">
        <div className="sketch">
          <Sketch visit={visit} link={visitLink(visit.id)} sheets={sheets} on="paper" />
        </div>
      </div>
      {/* Words alone: a link has nowhere to lead on paper. */}
      <p className="paper-legend">{messages.mapCredits.replace(/<[^>]*>/g, '')}</p>
      <PaperItinerary visit={visit} notes={notes} />
      <p className="paper-legend">{standing.paperLegend}</p>
      {/* A page that was printed before is known by it for an older one. */}
      {visit.corrections && (
        <p className="paper-legend">
          {visit.corrections.map((correction) => correctionInBrief(visit, correction)).join(' ')}
        </p>
      )}
    </div>
  );
}

/** An address in the letters of its own language, where it is written in percent signs. */
function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** What stands after the article on paper: every source with its address. */
export function PaperNotes({ visit }: { readonly visit: Visit }) {
  return (
    <div className="on-paper">
      <h2>{messages.paperSources}</h2>
      <ol className="paper-notes">
        {sourceNotes(visit).sources.map(({ id, title, publisher, date, url, accessed }) => (
          <li key={id}>
            {[isolated(title), isolated(publisher), ...(date ? [formatDay(date)] : [])].join(', ')}
            {accessed && `, ${messages.accessedOn(accessed)}`}
            {url && (
              <>
                : <span className="paper-address">{readable(url)}</span>
              </>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
