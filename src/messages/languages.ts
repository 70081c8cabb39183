/** The languages that the interface speaks, each a folder beside this file; the first is that of who says nothing. */
export const INTERFACE_LANGUAGES = ['en'] as const;

export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];
