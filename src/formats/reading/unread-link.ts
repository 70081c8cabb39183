/** Why a place that somebody pasted cannot be found without asking a server. */
type UnreadLink =
  /** Where it leads is known to the shortener alone. */
  | 'shortened'
  /** what3words: only its firm knows where three words are. */
  | 'three-words'
  /** It leads somewhere, but names no position. */
  | 'no-position';

/** Hosts of shortened links to maps: Google's, Apple's, Yandex's, Naver's, AMap's, Kakao's, and those of anything. */
const SHORTENED =
  /^(?:https?:\/\/)?(?:maps\.app\.goo\.gl|goo\.gl|g\.co|maps\.apple\/p|yandex\.[a-z.]+\/maps\/-|naver\.me|surl\.amap\.com|kko\.to|binged\.it|bit\.ly|t\.co|tinyurl\.com|is\.gd)\/\S+/i;
const THREE_WORDS =
  /^(?:(?:https?:\/\/)?(?:w3w\.co|(?:www\.)?what3words\.com)\/|\/{3})?(?!www\.)\p{L}{3,}\.\p{L}{3,}\.\p{L}{3,}(?:[/?]\S*)?$/iu;

/** What is the matter with a link, or three words, of which nothing here can read a position; undefined for all other text. */
export function unreadLink(text: string): UnreadLink | undefined {
  const pasted = text.trim();
  if (SHORTENED.test(pasted)) return 'shortened';
  if (THREE_WORDS.test(pasted)) return 'three-words';
  return /^https?:\/\//i.test(pasted) ? 'no-position' : undefined;
}
