import { type ComponentProps, createContext, useContext } from 'react';
import {
  type DeepLink,
  hrefOf,
  inAccount,
  inView,
  isVisitLink,
  linkTo,
  passageElementId,
  visitLink,
} from '../navigation/deep-link.ts';
import { accountOf, addressedAs, passagesOf } from '../visit/accounts.ts';
import type { Visit } from '../visit/visit.ts';

/** The `href` of each passage, by its id. */
type PassageHref = (passage: string) => string;

/** Where the passages stand; on this very page where nothing else is said. */
export const PassagePlaces = createContext<PassageHref>((passage) => `#${passageElementId(passage)}`);

/** Where passages stand for a page: those of the account that it shows on it, others on the pages of their accounts. */
export function passagePlaces(visit: Visit, link: DeepLink): PassageHref {
  const passages = passagesOf(visit);
  const inFile = isVisitLink(link) && link.view === 'file';
  const whole = isVisitLink(link) && link.view !== 'embed';
  const shown = whole ? accountOf(visit, link.account)?.id : undefined;
  const from = isVisitLink(link) ? (inFile ? link : inView(link, 'page')) : visitLink(visit.id);
  return (id) => {
    const fragment = `#${passageElementId(id)}`;
    const passage = passages.get(id);
    if (!passage || passage.article === shown) return fragment;
    const page = linkTo(passage.stop, from);
    const href = hrefOf(inAccount(page, addressedAs(visit, passage.article)), link);
    // In a file, an address is a fragment already.
    return inFile ? href : href + fragment;
  };
}

/** A link to a passage, wherever that stands. */
export function PassageLink({
  passage,
  children,
  ...rest
}: { readonly passage: string } & ComponentProps<'a'>) {
  const hrefOfPassage = useContext(PassagePlaces);
  return (
    <a href={hrefOfPassage(passage)} {...rest}>
      {children}
    </a>
  );
}
