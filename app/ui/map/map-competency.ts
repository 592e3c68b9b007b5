import type { CairnState } from '@/app/ui/cairn-glyph'

/** A competency as the map shows it. */
export interface MapCompetency extends CairnState {
  readonly id: string
  readonly title: string
  /** What tells it from another of the same title. */
  readonly distinction?: string
  readonly level: string
  readonly strand: string
  readonly href: string
  /** Competency ids; those that are not on the map are passed over. */
  readonly prerequisites: readonly string[]
  /** Part of the person's own way to their target. */
  readonly onRoute?: boolean
}

export interface MapLevel {
  readonly id: string
  /** 1 is the lowest. */
  readonly order: number
  readonly name: string
}

export interface MapStrand {
  readonly id: string
  readonly title: string
}
