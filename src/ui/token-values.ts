import tokens from './tokens.css?raw';

const valuesIn = (css: string): ReadonlyMap<string, string> =>
  new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));

const condition = tokens.indexOf('@media');
/** The light values are what stands before the first condition, the dark ones what stands in it. */
const values = {
  light: valuesIn(tokens.slice(0, condition)),
  dark: valuesIn(tokens.slice(condition)),
};

/** A text with the colours of tokens.css in the place of their names, for what knows no custom properties. */
export function withTokens(text: string, theme: 'light' | 'dark' = 'light'): string {
  return text.replace(
    /var\((--[\w-]+)\)/g,
    (whole, name: string) => values[theme].get(name) ?? values.light.get(name) ?? whole,
  );
}
