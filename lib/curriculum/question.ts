/**
 * One question of the bank, for placement, for review or for both. It holds the right answer: it stays on the server until
 * it has been answered.
 */
export interface Question {
  /** `competency/slug`, stable as a step's id is. */
  readonly id: string
  readonly competency: string
  /** A topic id of the competency. */
  readonly topic: string
  /** The step id of the lesson that teaches it. */
  readonly lesson: string
  readonly use: readonly QuestionUse[]
  readonly ask: string
  readonly show?: ShownWithQuestion
  /** Three to five, of which exactly one is correct. */
  readonly options: readonly QuestionOption[]
  /** A hash of what is read and answered: an answer is to one version. */
  readonly version: string
}

export type QuestionUse = 'placement' | 'review'

/** Something to read: a snippet, an engine's plan, or a small table. */
export type ShownWithQuestion =
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'plan'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly Cell[])[]
      readonly caption?: string
    }

export type Cell = string | number | boolean | null

export interface QuestionOption {
  /** Made from its text: it tells neither whether it is right nor where it stood. */
  readonly id: string
  readonly text: string
  readonly correct: boolean
  /** The belief of somebody who chooses it, as they would put it; not of the right one. */
  readonly misconception?: string
  /** Why it is right, or fails. */
  readonly feedback: string
}
