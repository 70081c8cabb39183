import type { Sheet } from '../cartography/sheet.ts';
import { messages } from '../messages/en.ts';
import { formatCountry, formatDay, formatWhen } from '../messages/format.ts';
import { visitLink } from '../navigation/deep-link.ts';
import type { Basis, Stop, Visit } from '../visit/visit.ts';
import { Sketch } from './sketch.tsx';

/**
 * What stands before the article on paper: the map of the whole visit with its numbered stops, and the itinerary as a
 * table. It is in every page, seen or not, because paper has no scripts to make it.
 */
export function PaperFront({ visit, sheets }: { readonly visit: Visit; readonly sheets: readonly Sheet[] }) {
  return (
    <div className="on-paper" lang={visit.language}>
      <p className="paper-title">{visit.title}</p>
      <p>{visit.description}</p>
      <div className="paper-map">
        <div className="sketch">
          <Sketch visit={visit} link={visitLink(visit.id)} sheets={sheets} on="paper" />
        </div>
      </div>
      <table className="paper-itinerary">
        <thead>
          <tr>
            <th scope="col">{messages.paperNumber}</th>
            <th scope="col">{messages.paperStop}</th>
            <th scope="col">{messages.when}</th>
            <th scope="col">{messages.where}</th>
            <th scope="col">{messages.arrival}</th>
          </tr>
        </thead>
        <tbody>
          {visit.stops.map((stop) => (
            <Row key={stop.id} visit={visit} stop={stop} />
          ))}
        </tbody>
      </table>
      <p className="paper-legend">{messages.paperLegend}</p>
    </div>
  );
}

function Row({ visit, stop }: { readonly visit: Visit; readonly stop: Stop }) {
  const { place } = stop;
  const leg = visit.legs.find((each) => each.to === stop.id);
  const where = [place.name.value, place.region, formatCountry(place.country)];
  return (
    <tr>
      <td>{stop.number}</td>
      <th scope="row">
        {stop.name.value}
        <Notes visit={visit} basis={stop.name.basis} />
      </th>
      <td>
        {formatWhen(stop.when.value)}
        <Notes visit={visit} basis={stop.when.basis} />
      </td>
      <td>
        {where.filter((part, index, parts) => part && parts.indexOf(part) === index).join(', ')}
        <Notes visit={visit} basis={place.name.basis} />
      </td>
      <td>
        {leg && messages.travelled(leg)}
        {leg?.modeBasis && <Notes visit={visit} basis={leg.modeBasis} />}
      </td>
    </tr>
  );
}

/** The numbers of the sources that a fact has from elsewhere. */
function Notes({ visit, basis }: { readonly visit: Visit; readonly basis: Basis }) {
  if (basis.kind === 'stated') return null;
  const numbers = basis.sources.map((id) => visit.sources.findIndex((source) => source.id === id) + 1);
  return <sup>{numbers.join(', ')}</sup>;
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
    <div className="on-paper" lang={visit.language}>
      <h2>{messages.paperSources}</h2>
      <ol className="paper-notes">
        {visit.sources.map(({ id, title, publisher, date, url, accessed }) => (
          <li key={id}>
            {[title, publisher, ...(date ? [formatDay(date)] : [])].join(', ')}
            {accessed && `, ${messages.accessedOn(accessed)}`}:{' '}
            <span className="paper-address">{readable(url)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
