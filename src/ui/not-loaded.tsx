import { messages } from '../messages/en.ts';

/** Says that the script of something is not to be had, as after the site was published anew, and offers the page anew, where it is. */
export function NotLoaded() {
  return (
    <p className="not-loaded" role="alert">
      <span>{messages.notLoaded}</span>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {messages.reload}
      </button>
    </p>
  );
}
