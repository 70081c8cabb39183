const CODE = /(\b[A-Z\d]+(?:-[A-Z\d.]*[A-Z\d])+)/;

/** Words in which a code is one word, where a browser would break it at its hyphens: that of a licence ("CC-BY-4.0"), or a date. */
export const Unbroken = ({ text }: { readonly text: string }) =>
  text.split(CODE).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="unbroken">
        {part}
      </span>
    ),
  );
