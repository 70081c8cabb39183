import type { Look } from '../author/look.ts';
import type { Manuscript, ManuscriptStop } from '../author/manuscript.ts';
import type { Told } from './told.ts';
import type { OpenDraft } from './use-draft.ts';

/** What every pane of the editor is given. */
export interface Parts {
  readonly manuscript: Manuscript;
  readonly looked: Look;
  /** What is to be settled before the visit can be published. */
  readonly problems: readonly Told[];
  /** The stop that is worked at. */
  readonly stop: ManuscriptStop | undefined;
  readonly choose: (stop: string | undefined) => void;
  readonly perform: OpenDraft['perform'];
}
