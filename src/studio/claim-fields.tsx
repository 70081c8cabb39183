import { useEffect, useRef, useState } from 'react';
import { studio } from '#messages/studio.ts';
import type { ManuscriptArticle, ManuscriptStop } from '../author/manuscript.ts';
import { ABOUT, addClaim, type Claim, removeClaim, setFigure, setStatement } from '../author/operations.ts';
import { accountName } from './account-name.ts';
import { BasisChoice } from './basis-choice.tsx';
import { dateFromWords } from './date-in-words.ts';
import { Field, FieldNotes } from './fields.tsx';
import type { PaneProps } from './pane-props.ts';
import { notesOn, type Told } from './told.ts';

type Props = Pick<PaneProps, 'manuscript' | 'perform'> & {
  readonly stop: ManuscriptStop;
  readonly problems: readonly Told[];
};

/** What the accounts of a visit say of a stop side by side: its name, its date, or a figure, each by whom. */
export function ClaimFields({ manuscript, problems, stop, perform }: Props) {
  const { articles } = manuscript;
  const { id, claims = [] } = stop;
  const fields = useRef<HTMLFieldSetElement>(null);
  // Who works by keys goes on where something is to be said.
  const [added, setAdded] = useState<number>();
  useEffect(() => {
    if (added === undefined) return;
    fields.current?.querySelector<HTMLElement>(`[data-claim="${added}"] input`)?.focus();
    setAdded(undefined);
  }, [added]);
  if (articles.length < 2 && claims.length === 0) return null;
  const heard = articles.filter((account) => passagesOf(stop, account).length > 0);
  const add = (about: Claim['about'], byKeys: boolean) => {
    perform(studio.labels.claim, addClaim(id, about));
    if (byKeys) setAdded(claims.length);
  };
  return (
    <fieldset ref={fields}>
      <legend>{studio.claims}</legend>
      {claims.map((claim, at) => {
        const what = (claim.about === 'figure' && claim.of) || studio.claimOf[claim.about];
        const notes = (field: string) => notesOn(problems, id, `claims.${at}${field}`);
        return (
          // biome-ignore lint/a11y/useSemanticElements: fieldsets are what the form is parted by
          <div key={at} className="studio-claim" role="group" aria-label={what} data-claim={at}>
            <p className="studio-claim-head">
              <strong dir="auto">{what}</strong>
              <button
                type="button"
                className="icon-button"
                aria-label={studio.removeClaim(what)}
                title={studio.removeClaim(what)}
                onClick={() => perform(studio.labels.claim, removeClaim(id, at))}
              >
                ×
              </button>
            </p>
            {claim.about === 'figure' && (
              <Field
                label={studio.figureOf}
                value={claim.of}
                notes={notes('.of')}
                onChange={(of) => perform(studio.labels.claim, setFigure(id, at, of))}
              />
            )}
            {statementsOf(claim, stop, heard).map(({ account, which, value, stated }, index) => (
              <div key={index} className="studio-event">
                <Field
                  label={account ? studio.saysOf(accountName(account)) : studio.saysOfNone}
                  value={value}
                  {...(claim.about === 'date' ? { help: studio.dateHelp } : {})}
                  notes={notes(`.says.${which}`)}
                  onChange={(typed) => {
                    const { date, language } = account?.front ?? {};
                    const now = claim.about === 'date' ? dateFromWords(typed, date, language) : typed;
                    perform(studio.labels.claim, setStatement(id, at, which, now, stated));
                  }}
                />
                {value !== '' && (
                  <BasisChoice
                    what={studio.saidBy}
                    manuscript={manuscript}
                    stop={stop}
                    value={{ stated }}
                    account={account?.id}
                    onChange={(rests) =>
                      perform(studio.labels.claim, setStatement(id, at, which, value, rests.stated ?? []))
                    }
                  />
                )}
              </div>
            ))}
            <FieldNotes notes={notes('')} />
          </div>
        );
      })}
      {articles
        .filter((account) => !heard.includes(account))
        .map((account) => (
          <small key={account.id} className="studio-help">
            {studio.silentAccount(accountName(account))}
          </small>
        ))}
      {heard.length > 1 && (
        <>
          <p className="studio-begin">
            {ABOUT.filter(
              (about) => about === 'figure' || !claims.some((claim) => claim.about === about),
            ).map((about) => (
              <button
                key={about}
                type="button"
                className="button"
                onClick={({ detail }) => add(about, detail === 0)}
              >
                {studio.addClaim[about]}
              </button>
            ))}
          </p>
          <small className="studio-help">{studio.claimsHelp}</small>
        </>
      )}
    </fieldset>
  );
}

interface StatementOf {
  /** Whose words they are; `undefined` for those of a file that are of no single account. */
  readonly account: ManuscriptArticle | undefined;
  /** Its place in the file: behind the others where nothing is said yet. */
  readonly which: number;
  readonly value: string;
  readonly stated: readonly string[];
}

/** What each account says, or may say yet, in the order of the accounts; then what else a file has. */
function statementsOf(
  { says }: Claim,
  stop: ManuscriptStop,
  heard: readonly ManuscriptArticle[],
): readonly StatementOf[] {
  const isOf = (stated: readonly string[], account: ManuscriptArticle) =>
    stated.every((id) => passagesOf(stop, account).some((passage) => passage.id === id));
  const known = heard.map((account): StatementOf => {
    const which = says.findIndex(({ stated }) => isOf(stated, account));
    const said = says[which];
    const first = passagesOf(stop, account)[0]?.id;
    return said
      ? { account, which, ...said }
      : { account, which: says.length, value: '', stated: first === undefined ? [] : [first] };
  });
  const others = says.flatMap((said, which): StatementOf[] =>
    known.some((each) => each.which === which) ? [] : [{ account: undefined, which, ...said }],
  );
  return [...known, ...others];
}

const passagesOf = ({ passages }: ManuscriptStop, { id }: ManuscriptArticle) =>
  passages.filter(({ source }) => source === id);
