/** A placement that somebody of the demo organisation did, or is in the middle of. */
export interface DemoPlacement {
  readonly email: string
  /** Competencies whose questions they answer right; to the others they say that they do not know. */
  readonly knows: readonly string[]
  /** Days since they began. */
  readonly daysAgo: number
  /** They left it after so many answers; left out, they answered to the end. */
  readonly answers?: number
}

const professional = [
  'sql-mastery',
  'data-pipeline-programming',
  'batch-processing',
  'database-data-storage',
  'basic-orchestration',
  'data-quality-monitoring',
  'version-control-ci-cd',
]

export const demoPlacements: readonly DemoPlacement[] = [
  {
    email: 'sofia.rinaldi@harebell.example',
    knows: [...professional, 'advanced-sql', 'data-modelling-patterns'],
    daysAgo: 2,
  },
  { email: 'rafael.duarte@harebell.example', knows: professional, daysAgo: 1, answers: 6 },
]
