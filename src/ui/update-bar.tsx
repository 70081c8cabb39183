import { messages } from '#messages/interface.ts';
import { IconButton } from './icon-button.tsx';
import { useFocusBack } from './use-focus-back.ts';

interface Props {
  /** What the reader may do about a newer version; undefined while there is none. */
  readonly onAccept: (() => void) | undefined;
  readonly onDismiss: () => void;
}

/** Says that the site has a newer version and lets the reader decide when to see it. */
export function UpdateBar({ onAccept, onDismiss }: Props) {
  const { within, goBack } = useFocusBack();
  const dismiss = () => {
    goBack();
    onDismiss();
  };
  return (
    // Present before it has words, so that a screen reader says them when they come.
    <div role="status">
      {onAccept && (
        <div ref={within} className="update-bar">
          <span>{messages.updateReady}</span>
          <button type="button" className="button" onClick={onAccept}>
            {messages.reload}
          </button>
          <IconButton icon="close" title={messages.notNow} onClick={dismiss} />
        </div>
      )}
    </div>
  );
}
