/**
 * What placement takes and gives. The model is that of knowledge spaces (Doignon & Falmagne 1985, 1999): somebody knows a
 * set of competencies that holds, with each, what it rests on; answers to questions are slips and guesses away from that
 * set (the basic local independence model: Falmagne & Doignon 2011, Learning Spaces, 11). docs/placement.md tells the rest.
 */

/** How the model sees people and questions; shares and probabilities are between 0 and 1. */
export interface PlacementParameters {
  /** How often somebody who knows a competency answers one of its questions wrong, where the question does not say. */
  readonly slip: number
  /** How often somebody who does not know it answers right all the same, where the question does not say. */
  readonly guess: number
  /** How often each of them says "I don't know"; only the ratio of the two counts. */
  readonly unsure: { readonly known: number; readonly unknown: number }
  /** Of all people, the share spread evenly over how many they know; the others are spread evenly over all states. */
  readonly bySize: number
  /** Of all competencies, the share that somebody knows, or does not know, against the order of prerequisites. */
  readonly outOfOrder: number
  /** It stops as soon as it expects so large a share of the competencies to be told rightly. */
  readonly stopConfidence: number
  /** It does not stop for being sure before so many answers; where fewer competencies are asked about, before one of each. */
  readonly fewestQuestions: number
  /** It stops after so many answers in any case. */
  readonly mostQuestions: number
  /** A competency is called known from this probability on, and not known from its complement down; between, unsure. */
  readonly callFrom: number
}

/** The competencies with what each rests on directly; `planGraph` of lib/curriculum/load-graph is one. */
export interface PlacementGraph {
  readonly competencies: readonly { readonly id: string; readonly prerequisites: readonly string[] }[]
}

export interface PlacementAnswer {
  readonly competency: string
  readonly answer: 'right' | 'wrong' | 'unsure'
  /** Of this question, where it differs from the parameters. */
  readonly slip?: number
  readonly guess?: number
}

/** Everything a belief is made from: nothing else is kept, so replaying it gives the same belief. */
export interface PlacementEvidence {
  /** Ids that the graph does not have (any more) are passed over, here and below. */
  readonly answers: readonly PlacementAnswer[]
  /** Competencies proven by running code: certain, whatever the answers say. */
  readonly proven?: readonly string[]
}

export type Standing = 'known' | 'unknown' | 'unsure'

export type StopReason =
  /** As sure as the parameters ask for. */
  | 'confident'
  /** So many questions as there may be were answered. */
  | 'most-questions'
  /** No competency that is asked about has a question left. */
  | 'no-questions'

/** Parameters or a graph that no test can be made from. */
export class PlacementError extends Error {
  constructor(
    readonly code: 'cycle' | 'unknown-id' | 'duplicate-id' | 'empty' | 'bad-parameter' | 'bad-question',
    /** The competencies, or the names of the parameters, at fault. */
    readonly ids: readonly string[],
    message: string,
  ) {
    super(message)
    this.name = 'PlacementError'
  }
}
