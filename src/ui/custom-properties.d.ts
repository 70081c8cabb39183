import 'react';

declare module 'react' {
  /** Styles may set custom properties, of which React's own types know none. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
