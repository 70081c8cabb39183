/** The languages that the interface speaks, each a folder beside this file; the first is that of who says nothing. */
export const INTERFACE_LANGUAGES = ['en', 'de'] as const;

export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** What another language has to say: all that English says, in its own words. */
export type InOtherWords<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Said
    ? (...given: Given) => InOtherWords<Said>
    : { readonly [Name in keyof T]: InOtherWords<T[Name]> };
