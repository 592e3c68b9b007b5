interface Properties {
  /** Without one of these the component has nothing to work with. */
  readonly needs: readonly string[]
  readonly takes: readonly string[]
}

/**
 * The components a lesson may use, each with its properties. What they do is in the lesson pages; a component or
 * property that is not here stops the build.
 */
export const lessonComponentProperties: Readonly<Record<string, Properties>> = {
  RunSql: {
    needs: ['tables'],
    takes: ['id', 'expectRows', 'expectError', 'editable', 'fresh', 'caption'],
  },
  Predict: { needs: ['id', 'kind', 'answer'], takes: ['options', 'tolerance', 'sql'] },
  Misconception: { needs: ['belief'], takes: [] },
  Check: { needs: [], takes: [] },
  Question: { needs: ['id'], takes: ['prompt'] },
  Option: { needs: ['feedback'], takes: ['correct', 'misconception'] },
  Figure: { needs: ['caption', 'alt'], takes: ['src'] },
  JoinGrain: { needs: ['left', 'right', 'on'], takes: ['third', 'sum'] },
  TruthTable: { needs: [], takes: [] },
  TimeRuler: { needs: ['zone', 'date'], takes: [] },
  PlanExplorer: { needs: ['tables'], takes: ['id', 'fresh', 'caption'] },
  BTreeExplorer: { needs: [], takes: ['table', 'columns', 'rows'] },
}

export const lessonComponentNames: readonly string[] = Object.keys(lessonComponentProperties)
