/** A text as the content of an element. */
export const text = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A text as the value of an attribute in double quotation marks. */
export const attribute = (value: string) => text(value).replaceAll('"', '&quot;');

/** JSON that cannot end the script element it stands in. */
export const jsonForHtml = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
