/** What paths need of the curriculum; the whole of it and the brief the page has both fit. */
export interface PathCurriculum {
  /** Lowest first. */
  readonly levels: readonly { readonly id: string; readonly name: string }[]
  readonly strands: readonly { readonly id: string; readonly title: string }[]
  readonly competencies: readonly PathCompetency[]
}

export interface PathCompetency {
  readonly id: string
  readonly title: string
  readonly distinction?: string
  readonly level: string
  readonly strand: string
  readonly prerequisites: readonly string[]
  readonly steps: readonly PathStep[]
}

export interface PathStep {
  readonly id: string
  readonly title: string
  readonly minutes: number
  readonly prerequisites: readonly string[]
}

/** The curriculum by id. */
export interface PathIndex {
  readonly competencies: ReadonlyMap<string, PathCompetency>
  /** Step id to the step and the competency it belongs to. */
  readonly steps: ReadonlyMap<string, { readonly step: PathStep; readonly competency: PathCompetency }>
}

/** Looks a curriculum up by id; made once for each. */
export function pathIndexOf(curriculum: PathCurriculum): PathIndex {
  const made: PathIndex = indexes.get(curriculum) ?? {
    competencies: new Map(curriculum.competencies.map((competency) => [competency.id, competency])),
    steps: new Map(
      curriculum.competencies.flatMap((competency) =>
        competency.steps.map((step) => [step.id, { step, competency }] as const),
      ),
    ),
  }
  indexes.set(curriculum, made)
  return made
}

const indexes = new WeakMap<PathCurriculum, PathIndex>()
