import { messages } from '#messages/interface.ts';
import type { Article } from '../article/article.ts';
import { isolated } from '../messages/direction.ts';
import { formatDay, formatWhen } from '../messages/format.ts';
import { accountNamed } from '../messages/titles.ts';
import { hrefOf, inAccount, type VisitLink } from '../navigation/deep-link.ts';
import { accountOf, addressedAs, agreement, passagesIn } from '../visit/accounts.ts';
import type { Comparison, Passage, Stop, Visit } from '../visit/visit.ts';
import { AccountLetter } from './account-letter.tsx';
import { inTongue } from './in-tongue.ts';
import { Parting } from './parting.tsx';
import { PassageLink } from './passage-link.tsx';

interface Props {
  readonly visit: Visit;
  readonly link: VisitLink;
}

/** The accounts of a visit as links: each leads to the page that tells of the same stop in its words. */
export function AccountChoice({ visit, link }: Props) {
  const read = accountOf(visit, link.account);
  if (visit.articles.length < 2) return null;
  return (
    <nav className="accounts" aria-label={messages.accounts} dir="ltr">
      <p>{messages.accountsOf(visit.articles.length)}</p>
      <ul>
        {visit.articles.map((account) => (
          <li key={account.id}>
            <a
              href={hrefOf(inAccount(link, addressedAs(visit, account.id)), link)}
              hrefLang={account.language}
              aria-current={account === read ? 'true' : undefined}
            >
              <AccountLetter visit={visit} account={account} />
              <span className="account-title" {...inTongue(account.language)}>
                {account.title}
              </span>
              <span className="account-by">
                {isolated(account.publisher)}
                <Parting />
                <span className="kept-together">{formatDay(account.date)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same in a few letters' room, where it can be reached from anywhere in the article; on a narrow screen the card's links are. */
export function AccountSwitch({ visit, link }: Props) {
  const read = accountOf(visit, link.account);
  if (visit.articles.length < 2) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls, and these are links
    <div className="choice account-switch" role="group" aria-label={messages.account}>
      {visit.articles.map((account) => (
        <a
          key={account.id}
          href={hrefOf(inAccount(link, addressedAs(visit, account.id)), link)}
          aria-current={account === read ? 'true' : undefined}
          aria-label={accountNamed(account)}
        >
          <AccountLetter visit={visit} account={account} />
        </a>
      ))}
    </div>
  );
}

/** What the accounts say of a stop: first the one that is read, then the others, then all side by side. */
export function StopAccounts({ visit, link, stop }: Props & { readonly stop: Stop }) {
  const read = accountOf(visit, link.account);
  const others = visit.articles.filter((account) => account !== read);
  return (
    <>
      <h3>{others.length > 0 ? messages.inThisAccount : messages.inTheArticle}</h3>
      <Words account={read} passages={passagesIn(stop, read?.id)} />
      {others.length > 0 && <h3>{messages.inOtherAccounts(others.length)}</h3>}
      {others.map((account) => (
        <div key={account.id} className="other-account">
          <p>
            <AccountLetter visit={visit} account={account} />{' '}
            <a
              href={hrefOf(inAccount(link, addressedAs(visit, account.id)), link)}
              {...inTongue(account.language)}
            >
              {account.title}
            </a>
          </p>
          <Words account={account} passages={passagesIn(stop, account.id)} />
        </div>
      ))}
      {stop.comparisons.length > 0 && <SideBySide visit={visit} stop={stop} />}
    </>
  );
}

function Words({ account, passages }: { account: Article | undefined; passages: readonly Passage[] }) {
  if (passages.length === 0) return <p className="aside">{messages.notTold}</p>;
  return passages.map((passage) => (
    <blockquote key={passage.id} {...(account ? inTongue(account.language) : {})}>
      <PassageLink passage={passage.id} title={messages.showPassage}>
        {passage.exact}
      </PassageLink>
    </blockquote>
  ));
}

/** Where accounts speak of one thing: what each says, and how that fits together. */
function SideBySide({ visit, stop }: { readonly visit: Visit; readonly stop: Stop }) {
  return (
    <>
      <h3 id="side-by-side">{messages.sideBySide}</h3>
      <table className="side-by-side" aria-labelledby="side-by-side">
        {stop.comparisons.map((comparison, index) => {
          const agree = agreement(comparison);
          return (
            <tbody key={index}>
              <tr>
                <th scope="rowgroup" colSpan={2}>
                  {messages.comparisonOf(comparison)}{' '}
                  <span className={`agreement is-${agree}`}>{messages.agreement(comparison, agree)}</span>
                </th>
              </tr>
              {statementsOf(comparison).map(({ account: id, words, passage }) => {
                const account = visit.articles.find((each) => each.id === id);
                return (
                  account && (
                    <tr key={id}>
                      <th scope="row">
                        <AccountLetter visit={visit} account={account} />{' '}
                        <span className="visually-hidden" {...inTongue(account.language)}>
                          {account.title}
                        </span>
                      </th>
                      <td>
                        <PassageLink passage={passage} title={messages.showPassage}>
                          {isolated(words)}
                        </PassageLink>
                      </td>
                    </tr>
                  )
                );
              })}
            </tbody>
          );
        })}
      </table>
    </>
  );
}

interface Said {
  readonly account: string;
  readonly words: string;
  /** The first passage that says so. */
  readonly passage: string;
}

function statementsOf(comparison: Comparison): readonly Said[] {
  const said = (account: string, words: string, [passage = '']: readonly string[]): Said => {
    return { account, words, passage };
  };
  return comparison.about === 'date'
    ? comparison.statements.map(({ account, value, passages }) => said(account, formatWhen(value), passages))
    : comparison.statements.map(({ account, value, passages }) => said(account, value, passages));
}
