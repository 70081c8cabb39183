import { useMemo, useState } from 'react';
import { studio } from '#messages/studio.ts';
import { canonicalText } from '../article/article.ts';
import type { ManuscriptArticle } from '../author/manuscript.ts';
import { faultsOfText } from '../author/read-article.ts';
import { accountInList, accountName } from './account-name.ts';
import { ArticleText, UnreadText } from './article-text.tsx';
import { MarkedArticle } from './marked-article.tsx';
import { NewAccount } from './new-account.tsx';
import type { PaneProps } from './pane-props.ts';
import { useWords, type Words } from './use-words.ts';
import { Finder } from './word-actions.tsx';
import { WordBar } from './word-bar.tsx';

type Props = PaneProps & {
  readonly onNewStop: (stop: string, byKeys: boolean) => void;
  readonly onNewPoint: (at: number, byKeys: boolean) => void;
  readonly onNewAccount: (account: string, byKeys: boolean) => void;
};

/** The article: its passages marked, and words to select that become stops, passages, days and persons. */
export function ArticlePane(props: Props) {
  const { draft, manuscript, looked, stop, perform, readOnly, onNewAccount } = props;
  const { articles } = manuscript;
  const [shown, setShown] = useState<string>();
  // What is done in the place of reading.
  const [isWriting, setWriting] = useState(false);
  const [adding, setAdding] = useState<{ readonly byKeys: boolean }>();
  const source = articles.find(({ id }) => id === shown) ?? articles[0];
  const article = source && looked.articles.get(source.id);
  const text = useMemo(() => (article ? canonicalText(article.blocks) : ''), [article]);
  const words = useWords(source?.id, text);
  const { chosen, outcome, about } = words;
  const [stopShown, setStopShown] = useState<string>();
  if (stop?.id !== stopShown) {
    setStopShown(stop?.id);
    const accounts = stop?.passages.map((passage) => passage.source) ?? [];
    const isBusy = isWriting || adding || (chosen && outcome === '') || about === stop?.id;
    // Who comes to a stop sees the words that it rests on; who is about to say something of other words goes on with these.
    if (accounts.length > 0 && source && !accounts.includes(source.id) && !isBusy) setShown(accounts[0]);
  }
  if (adding)
    return (
      <NewAccount
        {...adding}
        draft={draft}
        manuscript={manuscript}
        perform={perform}
        onDone={(account, byKeys) => {
          setAdding(undefined);
          if (account === undefined) return;
          setShown(account);
          onNewAccount(account, byKeys);
        }}
      />
    );
  return (
    <>
      <Tools
        articles={articles}
        shown={source}
        text={text}
        words={words}
        isWriting={isWriting}
        readOnly={readOnly}
        onShow={setShown}
        onWriting={setWriting}
      />
      {articles.length > 1 && (
        <p role="status" className="visually-hidden">
          {source && shown !== undefined && studio.shownAccount(accountName(source))}
        </p>
      )}
      {source && chosen && !isWriting && !readOnly && (
        <WordBar {...props} words={words} chosen={chosen} account={source} />
      )}
      {source && isWriting ? (
        <ArticleText key={source.id} article={source} perform={perform} />
      ) : article ? (
        <MarkedArticle
          {...props}
          key={article.id}
          article={article}
          chosen={chosen}
          onAdd={readOnly ? undefined : (byKeys) => setAdding({ byKeys })}
          stay={about !== undefined && about === stop?.id}
          onSelect={words.select}
        />
      ) : (
        source && <UnreadText faults={faultsOfText(source)} />
      )}
    </>
  );
}

interface ToolsProps extends Pick<PaneProps, 'readOnly'> {
  readonly articles: readonly ManuscriptArticle[];
  readonly shown: ManuscriptArticle | undefined;
  /** The canonical text of what is shown. */
  readonly text: string;
  readonly words: Words;
  readonly isWriting: boolean;
  readonly onShow: (article: string) => void;
  readonly onWriting: (isWriting: boolean) => void;
}

/** Which account is shown, words to find in it, and whether its text is written. */
function Tools({ articles, shown, text, words, isWriting, readOnly, onShow, onWriting }: ToolsProps) {
  return (
    <div className="studio-tools">
      {articles.length > 1 && (
        <select aria-label={studio.article} value={shown?.id} onChange={({ target }) => onShow(target.value)}>
          {articles.map((each) => (
            <option key={each.id} value={each.id}>
              {accountInList(each)}
            </option>
          ))}
        </select>
      )}
      {!isWriting && <Finder text={text} from={words.chosen?.end ?? 0} onFound={words.select} />}
      <button
        type="button"
        className="button"
        onClick={() => onWriting(!isWriting)}
        aria-pressed={isWriting}
        disabled={readOnly}
      >
        {isWriting ? studio.doneText : studio.editText}
      </button>
    </div>
  );
}
