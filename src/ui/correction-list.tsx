import type { ReactNode } from 'react';
import { changeInWords, corrections } from '#messages/corrections.ts';
import { isolated } from '../messages/direction.ts';
import { formatDay } from '../messages/format.ts';
import { CORRECTIONS, CORRECTIONS_ID, correctionElementId, hrefOf } from '../navigation/deep-link.ts';
import { latestCorrections } from '../visit/corrections.ts';
import { type Reworded, reworded } from '../visit/reworded.ts';
import type { Change, Correction, Stop, Visit } from '../visit/visit.ts';
import { AccountLetter } from './account-letter.tsx';
import { inTongue } from './in-tongue.ts';
import type { Known } from './known-facts.tsx';

/** All that was changed since the visit was published, the latest first. */
export function CorrectionList({ known }: { readonly known: Known }) {
  const { visit, here, hrefOfStop } = known;
  if (!visit.corrections) return null;
  return (
    <section id={CORRECTIONS_ID} className="know-corrections">
      <h2>{corrections.title}</h2>
      {latestCorrections([visit]).map(({ correction, number }) => (
        <div key={number} id={correctionElementId(number)}>
          <h3>
            <time dateTime={correction.date}>{formatDay(correction.date)}</time>
          </h3>
          <Changes visit={visit} correction={correction} hrefOfStop={hrefOfStop} />
        </div>
      ))}
      <p>
        <a href={hrefOf(CORRECTIONS, here)}>{corrections.ofAllVisits}</a>
      </p>
    </section>
  );
}

interface ChangesProps {
  readonly visit: Visit;
  readonly correction: Correction;
  readonly hrefOfStop: (stop: Stop) => string;
}

/** Why something was corrected, and what. */
export function Changes({ visit, correction: { reason, changes }, hrefOfStop }: ChangesProps) {
  return (
    <>
      {reason && <p>{isolated(reason)}</p>}
      <ul>
        {changes.map((change, each) => (
          <li key={each}>
            <Changed visit={visit} change={change} hrefOfStop={hrefOfStop} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Changed({
  visit,
  change,
  hrefOfStop,
}: Omit<ChangesProps, 'correction'> & { readonly change: Change }) {
  const stop = visit.stops.find(({ id }) => id === change.stop);
  const account = 'account' in change ? visit.articles.find(({ id }) => id === change.account) : undefined;
  const letter = account && visit.articles.length > 1 && <AccountLetter visit={visit} account={account} />;
  // Of one that was a stop once; that it is none any more says its name itself.
  const former = !stop && change.about !== 'stop' && nameOfFormer(visit, change.stop);
  const said = saidOf(change, account?.language ?? visit.language);
  if (stop)
    return (
      <>
        <span className="number">{stop.number}</span>{' '}
        <a href={hrefOfStop(stop)}>{isolated(stop.name.value)}</a>: {said}
      </>
    );
  if (former)
    return (
      <>
        {isolated(former)}: {said}
      </>
    );
  const sentence = <span className="sentence">{said}</span>;
  return letter ? (
    <>
      {letter} {sentence}
    </>
  ) : (
    sentence
  );
}

/** The name that a stop had last. */
const nameOfFormer = ({ corrections = [] }: Visit, id: string | undefined) =>
  corrections
    .flatMap(({ changes }) => changes)
    .flatMap((change) => (change.about === 'stop' && change.stop === id ? (change.was ?? []) : []))
    .at(-1) ?? id;

/** What was changed; of sentences, which words of them. */
function saidOf(change: Change, language: string): ReactNode {
  const isSentence = change.about === 'event' || change.about === 'significance' || change.about === 'text';
  if (!isSentence || !change.was || !change.is) return `${changeInWords(change)}.`;
  const [open, close] = corrections.quotes;
  return (
    <>
      {corrections.of[change.about]} {open}
      <span {...inTongue(language)}>
        <Words {...reworded(change.was, change.is)} />
      </span>
      {close}
    </>
  );
}

function Words({ before, was, is, behind }: Reworded) {
  return (
    <>
      {before}
      {was && (
        <del>
          <span className="visually-hidden">{corrections.was} </span>
          {was}
        </del>
      )}
      {was && is && ' '}
      {is && (
        <ins>
          <span className="visually-hidden">{corrections.is} </span>
          {is}
        </ins>
      )}
      {behind}
    </>
  );
}
