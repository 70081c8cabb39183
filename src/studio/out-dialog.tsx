import '../ui/share-dialog.css';
import type { ReactNode } from 'react';
import { studio } from '#messages/studio.ts';
import { notePublished } from '../author/operations.ts';
import { WRITTEN } from '../formats/registry.ts';
import { REVIEW_RULES } from '../review/concern.ts';
import { inTongue } from '../ui/in-tongue.ts';
import { useModal } from '../ui/use-modal.ts';
import { Problems } from './fields.tsx';
import type { StudioData } from './page-data.ts';
import type { PaneProps } from './pane-props.ts';
import { useWaysOut, type WaysOut } from './use-ways-out.ts';

interface Props
  extends Pick<
    PaneProps,
    'draft' | 'manuscript' | 'looked' | 'problems' | 'doubts' | 'unasked' | 'go' | 'perform' | 'readOnly'
  > {
  readonly data: StudioData;
  readonly root: URL;
  readonly onClose: () => void;
}

/** Things to settle that are listed at once. */
const MOST = 20;

/** Every way out of the studio: the visit's folder, one page, and every format that is written. */
export function OutDialog(props: Props) {
  const { manuscript, looked, problems, doubts, unasked, go, onClose } = props;
  const { dialog, shut } = useModal(onClose);
  const ways = useWaysOut(props);
  const ready = looked.problems.length === 0;
  const listed = { most: MOST, stops: manuscript.stops, go };
  return (
    <dialog {...dialog} className="share studio-out" aria-labelledby="out-title">
      <div className="share-body">
        <div className="share-head">
          <h2 id="out-title">{studio.publishTitle}</h2>
          <button
            type="button"
            className="icon-button"
            aria-label={studio.close}
            title={studio.close}
            onClick={shut}
          >
            ×
          </button>
        </div>
        <p>{ready ? studio.publishReady : studio.publishNotReady}</p>
        <Ways {...props} ways={ways} ready={ready} />
        {manuscript.published !== undefined && <p className="studio-help">{studio.publishedNoted}</p>}
        {ready && <OtherFormats ways={ways} />}
        <Problems title={studio.problemsLeft(problems.length)} problems={problems} {...listed} />
        <Problems title={studio.doubts} problems={doubts} {...listed} />
        {unasked.length > 0 && (
          <p className="studio-help">
            {studio.unasked}{' '}
            <span {...inTongue('en')}>{unasked.map((rule) => REVIEW_RULES[rule]).join(' ')}</span>
          </p>
        )}
        <div role="status" className={ways.said && 'studio-said'}>
          {ways.said && <Said {...ways.said} />}
        </div>
      </div>
    </dialog>
  );
}

/** What came of a way out; what a file does not hold is folded, or it would hide the other ways. */
function Said({ words, losses = [] }: NonNullable<WaysOut['said']>) {
  return (
    <>
      <p>{words}</p>
      {losses.length > 0 && (
        <details key={words}>
          <summary>{studio.notInFile(losses.length)}</summary>
          <ul>
            {losses.map((loss) => (
              <li key={loss}>{loss}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface WaysProps extends Pick<Props, 'manuscript' | 'perform' | 'readOnly'> {
  readonly ways: WaysOut;
  /** Whether a site would be built with it. */
  readonly ready: boolean;
}

/** The visit as it is published, each way with what is to be known of it. */
function Ways({ manuscript, perform, readOnly, ways, ready }: WaysProps) {
  const { pack, write, writeOver, savePage } = ways;
  return (
    <dl className="studio-ways">
      <Way label={studio.zip} isFirst onTake={pack}>
        {studio.zipHelp}
      </Way>
      {write && (
        <Way label={studio.writeFolder} onTake={write}>
          {studio.writeFolderHelp}{' '}
          {writeOver && (
            <button type="button" className="button" onClick={writeOver}>
              {studio.writeOver(manuscript.id)}
            </button>
          )}
        </Way>
      )}
      {ready && manuscript.published === undefined && (
        <Way
          label={studio.notePublished}
          disabled={readOnly}
          onTake={() => perform(studio.labels.notePublished, notePublished())}
        >
          {studio.notePublishedHelp}
        </Way>
      )}
      {ready && (
        <Way label={studio.page} onTake={savePage}>
          {studio.pageHelp}
        </Way>
      )}
    </dl>
  );
}

interface WayProps {
  readonly label: string;
  /** Whether it is the one that is mostly taken. */
  readonly isFirst?: boolean;
  readonly disabled?: boolean;
  readonly onTake: () => void;
  readonly children: ReactNode;
}

function Way({ label, isFirst = false, disabled = false, onTake, children }: WayProps) {
  return (
    <>
      <dt>
        <button
          type="button"
          className={isFirst ? 'button is-primary' : 'button'}
          disabled={disabled}
          onClick={onTake}
        >
          {label}
        </button>
      </dt>
      <dd>{children}</dd>
    </>
  );
}

function OtherFormats({ ways }: { readonly ways: WaysOut }) {
  return (
    <>
      <h3>{studio.otherFormats}</h3>
      <p className="studio-formats">
        {WRITTEN.map((format) => (
          <button key={format.id} type="button" className="button" onClick={() => ways.saveAs(format)}>
            {format.name}
          </button>
        ))}
      </p>
    </>
  );
}
