/** OpenCC's tables: "臺 台|乾 干 乾|…", a character, and those that may stand for it, the usual one first. */
declare module 'opencc-js/dict/*' {
  const table: string;
  export default table;
}
