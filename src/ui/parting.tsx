import { Fragment } from 'react';
import { DOT } from '../messages/separator.ts';

/** The dot that parts one thing from the next: painted behind a space (ground.css), it is gone where a line ends with it. */
export const Parting = () => (
  <span className="parting">
    {' '}
    <span className="visually-hidden">{'· '}</span>
  </span>
);

/** A line that was put together with `DOT`; what stands first in it is kept together. */
export function Parted({ line }: { readonly line: string }) {
  return line.split(DOT).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <Parting />}
      {index > 0 ? part : <span className="kept-together">{part}</span>}
    </Fragment>
  ));
}
