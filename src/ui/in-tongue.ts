import { LANGUAGE } from '#messages/locale.ts';
import { directionIn } from '../messages/direction.ts';

/**
 * What an element says of itself that holds words of a visit and no others: in which language they are (BCP 47), and which way they run.
 * Nothing where that is the language of the interface, which stands round it.
 */
export const inTongue = (
  language: string,
): { readonly lang?: string; readonly dir?: ReturnType<typeof directionIn> } =>
  language === LANGUAGE ? {} : { lang: language, dir: directionIn(language) };
