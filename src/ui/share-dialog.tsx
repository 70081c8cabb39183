import './share-dialog.css';
import { correction, generate } from 'lean-qr';
import { toSvgPath, toSvgSource } from 'lean-qr/extras/svg';
import { useMemo, useState } from 'react';
import { messages } from '#messages/interface.ts';
import { sharing } from '#messages/sharing.ts';
import type { Article } from '../article/article.ts';
import { formatWhen, unbroken } from '../messages/format.ts';
import { DOT } from '../messages/separator.ts';
import { Copied } from './copied.tsx';
import { EmbedChoice, type Embeddable } from './embed-choice.tsx';
import { IconButton } from './icon-button.tsx';
import { Icon } from './icons.tsx';
import { Parted } from './parting.tsx';
import { ReferenceDownloads, saveFile } from './reference-downloads.tsx';
import { useModal } from './use-modal.ts';

/** The light border that a scanner needs, in squares (ISO/IEC 18004). */
const QUIET_ZONE = 4;

export interface Shared extends Embeddable {
  readonly article: Article | undefined;
  readonly address: string;
}

interface Props extends Shared {
  readonly onClose: () => void;
}

/** Every way of handing on what is shown: its address, the system's own sheet, a frame, a code to scan, a reference. */
export default function ShareDialog({ onClose, article, address, ...embeddable }: Props) {
  const { visit, title } = embeddable;
  const { dialog, shut } = useModal(onClose);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself; the click is on what lies behind it
    <dialog
      {...dialog}
      className="share"
      aria-labelledby="share-title"
      onClick={({ target, currentTarget }) => target === currentTarget && shut()}
    >
      <div className="share-body">
        <div className="share-head">
          <h2 id="share-title">{messages.share}</h2>
          <p>
            <Parted line={lineOf(embeddable)} />
          </p>
          <IconButton icon="close" title={messages.close} onClick={shut} />
        </div>
        <Copied
          label={sharing.address}
          text={address}
          action={sharing.copyAddress}
          said={messages.linkCopied}
          rows={2}
        >
          {typeof navigator.share === 'function' && (
            <button
              type="button"
              className="button"
              // Rejected when the reader closes the system's sheet: nothing to say then.
              onClick={() => navigator.share({ title, url: address }).catch(() => {})}
            >
              <Icon name="share" />
              {sharing.systemShare}
            </button>
          )}
        </Copied>
        <Code address={address} name={visit.id} />
        <EmbedChoice {...embeddable} />
        {article && <ReferenceDownloads id={visit.id} article={article} address={address} />}
      </div>
    </dialog>
  );
}

/** What is shown, in a line that does not break within its date. */
function lineOf({ visit, stop, title }: Embeddable): string {
  const date = formatWhen((stop ? stop.when : visit.dates).value);
  return title.replace(date, unbroken(date)).replaceAll(' · ', DOT);
}

/** The address as a code to scan; an address that points at many words may be too long for one. */
function Code({ address, name }: { readonly address: string; readonly name: string }) {
  const [saved, setSaved] = useState(false);
  const code = useMemo(() => {
    try {
      return generate(address, { minCorrectionLevel: correction.M });
    } catch {
      return undefined;
    }
  }, [address]);
  if (!code) return <p className="share-code">{sharing.qrCodeTooLong}</p>;
  const side = code.size + 2 * QUIET_ZONE;
  const save = () => {
    const pad = QUIET_ZONE;
    saveFile(`${name}.svg`, 'image/svg+xml', toSvgSource(code, { off: '#fff', pad, xmlDeclaration: true }));
    setSaved(true);
  };
  return (
    <section className="share-code">
      <svg
        viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
        role="img"
        aria-label={sharing.qrCodeOf(address)}
        shapeRendering="crispEdges"
      >
        <path d={toSvgPath(code)} />
      </svg>
      <div>
        <h3>{sharing.qrCode}</h3>
        <p>{sharing.qrCodeUse}</p>
        <button type="button" className="button" onClick={save}>
          {sharing.saveQrCode}
        </button>
        <p role="status">{saved ? sharing.qrCodeSaved : ''}</p>
      </div>
    </section>
  );
}
