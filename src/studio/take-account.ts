import { studio } from '#messages/studio.ts';
import type { Manuscript, ManuscriptArticle } from '../author/manuscript.ts';
import { newAccountId } from '../author/operations.ts';
import type { Remark } from '../formats/draft.ts';
import { accountName } from './account-name.ts';
import type { Sentence } from './english-within.tsx';
import { type TakenIn, takeIn } from './take-in.ts';
import { takeInText } from './take-in-text.ts';

/** A text that was brought as another account of a visit. */
export type TakenAccount =
  | { readonly kind: 'account'; readonly account: ManuscriptArticle; readonly notes: readonly Remark[] }
  | ({ readonly kind: 'refused' } & Sentence);

/** @param published the day on which it was published, YYYY-MM-DD, where somebody said it */
export const accountOfText = async (
  text: string,
  published: string | undefined,
  of: Manuscript,
): Promise<TakenAccount> => accountIn(await takeInText(text, published), '', of);

export async function accountOfFile(file: File, of: Manuscript): Promise<TakenAccount> {
  // A folder that was dropped comes as a file, and so does one that has gone since, or is larger than a page can hold.
  const content = await file.arrayBuffer().catch(() => undefined);
  if (!content) return { kind: 'refused', words: studio.notRead(studio.unreadFile(file.name)) };
  return accountIn(await takeIn(file.name, new Uint8Array(content)), file.name, of);
}

function accountIn(taken: TakenIn, name: string, of: Manuscript): TakenAccount {
  if (taken.kind === 'refused')
    return { kind: 'refused', words: studio.notRead(taken.reason), english: taken.english };
  const { stops, articles } = taken.manuscript;
  const [article, ...others] = articles;
  if (!article || others.length > 0 || stops.length > 0)
    return { kind: 'refused', words: studio.accountsApart(name) };
  const known = of.articles.find(({ body }) => body.trim() === article.body.trim());
  if (known) return { kind: 'refused', words: studio.accountKnown(accountName(known)) };
  return { kind: 'account', account: { ...article, id: newAccountId(of, article) }, notes: taken.notes };
}
