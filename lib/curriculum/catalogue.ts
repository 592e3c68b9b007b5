import type { PlacementParameters } from '@/lib/placement/placement'

/**
 * The curriculum as the rest of Cairn sees it: one immutable value, read from `content/` and validated at build.
 * Minutes are whole study minutes without external resources. Ids are stable and readable; a step's id is
 * `competency/slug`, such as `sql-mastery/grain-first`.
 */
export interface Catalogue {
  /** A hash of everything below: what a cached plan or page was made from. */
  readonly version: string
  readonly framework: Framework
  readonly levels: readonly Level[]
  readonly strands: readonly Strand[]
  readonly axes: readonly Axis[]
  /** In curriculum order: by level, then by the framework's own order. */
  readonly competencies: readonly Competency[]
  readonly placement: PlacementSettings
  /** Old id to the id it moved to, for competencies and steps; `currentStepId` follows it. */
  readonly renames: Readonly<Record<string, string>>
}

/** How placement asks: its model, and when a question may come again. */
export interface PlacementSettings extends PlacementParameters {
  /** Days before a question that was asked may be asked again. */
  readonly restDays: number
}

/** The archetype's own description, as its page opens with it. */
export interface Framework {
  readonly id: string
  readonly title: string
  readonly purpose: string
  readonly worksWith: string
  readonly answersFor: readonly { readonly title: string; readonly text: string }[]
  readonly habits: readonly { readonly title: string; readonly text: string }[]
  readonly usedAs: string
}

export interface Level {
  readonly id: string
  /** 1 is the lowest. */
  readonly order: number
  readonly title: string
  /** The short name a screen uses: "Professional". */
  readonly name: string
  /** What somebody at this level does. */
  readonly promise: string
}

export interface Strand {
  readonly id: string
  readonly order: number
  readonly title: string
  readonly summary: string
}

/** A choice of stack, such as the cloud one works in. */
export interface Axis {
  readonly id: string
  readonly label: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly default: string
  readonly note?: string
}

export interface Competency {
  readonly id: string
  readonly level: string
  readonly strand: string
  readonly title: string
  /** What the framework adds to the title, which tells two of the same title apart: "metadata, access controls". */
  readonly distinction?: string
  readonly summary: string
  readonly topics: readonly Topic[]
  readonly outcomes: readonly string[]
  /** Competency ids. */
  readonly prerequisites: readonly string[]
  /** Lessons in their order, then exercises in theirs. */
  readonly steps: readonly Step[]
}

export interface Topic {
  readonly id: string
  readonly title: string
  /** Named by the framework itself rather than added by the curriculum. */
  readonly named: boolean
}

interface StepBase {
  readonly id: string
  readonly slug: string
  readonly competency: string
  readonly title: string
  readonly minutes: number
  /** Topic ids of the same competency. */
  readonly topics: readonly string[]
  /** Step ids, always with their competency. */
  readonly prerequisites: readonly string[]
  /** A hash of the step's own content: completing records it, so that a later change can be told. */
  readonly version: string
}

export interface Lesson extends StepBase {
  readonly kind: 'lesson'
  /** `full` has written MDX; `guided-reading` is its objective and curated resources until it is written. */
  readonly form: 'full' | 'guided-reading'
  readonly objective: string
  readonly resources: readonly Resource[]
  /** Questions of it that come back in review; left out where there are none. */
  readonly cards?: number
  /** One lesson with switchable code: the stack choice decides which option shows first. */
  readonly variants?: { readonly axis: string; readonly options: readonly string[] }
  /** The MDX file's name without its ending, such as `01-grain-first`, where `form` is `full`. */
  readonly file?: string
}

export interface Exercise extends StepBase {
  readonly kind: 'exercise'
  /** `runs` is graded by checks; `guided-practice` is its brief and what would be asked of the answer. */
  readonly form: 'runs' | 'guided-practice'
  readonly engine: string
  readonly brief: string
  /** Harebell tables, such as `shop.orders`. */
  readonly tables: readonly string[]
  /** What is handed out beside tables: "Dockerfile fixture". */
  readonly materials: readonly string[]
  readonly asserts: readonly string[]
  readonly wrongAnswers: readonly { readonly answer: string; readonly because: string }[]
}

export type Step = Lesson | Exercise

export interface Resource {
  readonly title: string
  readonly url: string
  readonly kind: string
  readonly why: string
}
