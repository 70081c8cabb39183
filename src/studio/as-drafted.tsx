import { inTongue } from '../ui/in-tongue.ts';

/** Words for what files have in English, such as a kind of place; what there are none for in another language says that it is English. */
export function AsDrafted({ of, words }: { readonly of: string; readonly words: string }) {
  return <span {...(of === words && inTongue('en'))}>{words}</span>;
}
