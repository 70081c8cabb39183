import { messages } from '#messages/interface.ts';
import { CopyOutcome } from './copy-outcome.tsx';
import { Icon } from './icons.tsx';
import { useCopy } from './use-copy.ts';

/** Copies the address of what is shown. */
export function CopyLink({ address }: { readonly address: string }) {
  const copying = useCopy();
  return (
    <div className="copy-link">
      <button type="button" className="button" onClick={() => copying.copy(address)}>
        <Icon name="link" />
        <span>{messages.copyLink}</span>
      </button>
      <CopyOutcome copying={copying} said={messages.linkCopied} />
    </div>
  );
}
