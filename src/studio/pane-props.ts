import type { Look } from '../author/look.ts';
import type { Manuscript, ManuscriptStop } from '../author/manuscript.ts';
import type { ReviewRule } from '../review/concern.ts';
import type { Answered, Told } from './told.ts';
import type { OpenDraft } from './use-draft.ts';

/** What every pane of the editor is given. */
export interface PaneProps {
  /** The key under which the draft is kept. */
  readonly draft: string;
  readonly manuscript: Manuscript;
  readonly looked: Look;
  /** What the check says at the fields, at those of suggestions too. */
  readonly notes: readonly Told[];
  /** What is to be settled before the visit can be published. */
  readonly problems: readonly Told[];
  /** What a sub-editor would ask about a visit that can be published. */
  readonly doubts: readonly Told[];
  /** What only the check can ask, because the files for it are not at hand here. */
  readonly unasked: readonly ReviewRule[];
  /** What a person has answered to that. */
  readonly answers: readonly Answered[];
  /** Leads to the field that a problem is of. */
  readonly go: (problem: Told) => void;
  /** The suggestions that tell of a stop which is there already, each by its id with the id of that stop. */
  readonly doubles: ReadonlyMap<string, string>;
  /** The suggestions that are more likely no stop than one, and the number of each stop in the list, by its id. */
  readonly doubtful: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  /** The stop that is worked at. */
  readonly stop: ManuscriptStop | undefined;
  readonly choose: (stop: string | undefined) => void;
  readonly perform: OpenDraft['perform'];
  /** Whether another tab works at the draft, so that nothing can be done to it here. */
  readonly readOnly: boolean;
}

/** What the fields of a fact of a stop have. */
export interface FieldsOf extends Pick<PaneProps, 'manuscript' | 'perform'> {
  readonly stop: ManuscriptStop;
  /** What is to be said of a field (`Told`). */
  readonly on: (field: string) => readonly Told[];
}
