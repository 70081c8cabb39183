import type { Article } from '../article/article.ts';
import type { Visit } from '../visit/visit.ts';

/** What an account is marked with where its title has no room: A for the first of a visit, B for the second. */
export function AccountLetter({ visit, account }: { visit: Visit; account: Article }) {
  const letter = String.fromCharCode(65 + visit.articles.indexOf(account));
  return (
    <span className="account-letter" title={account.title}>
      {letter}
    </span>
  );
}
