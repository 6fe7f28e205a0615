import type { Trying } from './trying.ts'

/** What a step did: its words are `studio:step.<name>`, with `what` in them. */
export type StepName =
  | 'opened'
  | 'draft'
  | 'add'
  | 'template'
  | 'convert'
  | 'move'
  | 'resize'
  | 'place'
  | 'align'
  | 'distribute'
  | 'sameSize'
  | 'gaps'
  | 'order'
  | 'duplicate'
  | 'remove'
  | 'cut'
  | 'trim'
  | 'paste'
  | 'pasteTransform'
  | 'lock'
  | 'unlock'
  | 'rename'
  | 'colour'
  | 'who'
  | 'mode'
  | 'alpha'
  | 'keepAspect'
  | 'kind'
  | 'background'
  | 'large'
  | 'cue'
  | 'revert'
  | 'elsewhere'

/** A step as it is asked for. */
export interface StepAsked {
  readonly name: StepName
  /** What it was done to; missing: the selected regions. */
  readonly what?: string
  /** Joins the step before when that did the same to the same, within a second: typing, nudging, sliding are one step. */
  readonly merge?: boolean
  /** What was tried out before it, where the step ends that. */
  readonly tried?: Trying
}

/** A step in the history: its words are known when it is made, so that a later rename does not change the past. */
export interface Step {
  readonly name: StepName
  readonly words: string
  /** What undo shows again beside the draft. */
  readonly tried?: Trying
}
