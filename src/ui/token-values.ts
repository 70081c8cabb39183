import tokens from './tokens.css?raw';

/** The light values: what stands before the first condition. */
const values = new Map(
  [...tokens.slice(0, tokens.indexOf('@media')).matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(
    ([, name = '', value = '']) => [name, value],
  ),
);

/** A text with the colours of tokens.css in the place of their names, for what knows no custom properties. */
export function withTokens(text: string): string {
  return text.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole);
}
