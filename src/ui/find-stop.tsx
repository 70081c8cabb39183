import { memo } from 'react';
import { messages } from '#messages/interface.ts';

interface Props {
  readonly words: string;
  readonly onChange: (words: string) => void;
  /** Called for the first stop that was found. */
  readonly onChoose: () => void;
}

/** A field that the itinerary of a long visit is searched by. */
export const FindStop = memo(function FindStop({ words, onChange, onChoose }: Props) {
  return (
    <search className="find-stop">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onChoose();
        }}
      >
        <label>
          <span className="visually-hidden">{messages.findStop}</span>
          <input
            type="search"
            value={words}
            placeholder={messages.findStop}
            title={messages.findStopHint}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
        </label>
      </form>
    </search>
  );
});
