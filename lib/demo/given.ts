/** What managers have assigned, told by name: what has the same title is one path, given to several. */
export interface Given {
  readonly to: string
  readonly title: string
  /** Competency ids. */
  readonly items: readonly string[]
  /** Days from today; negative is over. */
  readonly dueIn: number
  /** Days ago. */
  readonly assigned: number
  readonly message?: string
}

export const given: readonly Given[] = [
  {
    to: 'Ada Moreno',
    title: 'SQL before the warehouse move',
    items: ['sql-mastery'],
    dueIn: 12,
    assigned: 9,
    message: 'You will review the order models with me, so start here.',
  },
  ...['Grace Abernathy', 'Oliver Brandt', 'Yusuf Demir'].map((to) => ({
    to,
    title: 'Version control for the month-end models',
    items: ['version-control-ci-cd'],
    dueIn: 21,
    assigned: 14,
  })),
  {
    to: 'Rasmus Holm',
    title: 'Checks on the supplier feeds',
    items: ['data-quality-monitoring'],
    dueIn: -6,
    assigned: 40,
  },
  {
    to: 'Niamh Gallagher',
    title: 'SQL for the ledger team',
    items: ['sql-mastery'],
    dueIn: -75,
    assigned: 120,
  },
  {
    to: 'Chiara Lombardi',
    title: 'Own the nightly campaign load',
    items: ['basic-orchestration'],
    dueIn: 9,
    assigned: 20,
  },
  {
    to: 'Sofia Rinaldi',
    title: 'Batch jobs that can run again',
    items: ['batch-processing'],
    dueIn: 4,
    assigned: 45,
  },
  {
    to: 'Samuel Osei',
    title: 'Sensor feed on the stream',
    items: ['data-streaming'],
    dueIn: 30,
    assigned: 12,
  },
  { to: 'Linh Pham', title: 'Sensor feed on the stream', items: ['data-streaming'], dueIn: 30, assigned: 12 },
  {
    to: 'Andreas Vogel',
    title: 'Depot data, modelled',
    items: ['database-data-storage'],
    dueIn: 2,
    assigned: 30,
  },
  ...['Mateus Oliveira', 'Ines Carvalho', 'Freya Nygård'].map((to) => ({
    to,
    title: 'From Professional to Advanced',
    items: [],
    dueIn: 150,
    assigned: 33,
    message: 'The way to the next level, at your own pace.',
  })),
  ...['Lucía Herrera', 'Mei-Ling Tan', 'Callum Fraser'].map((to) => ({
    to,
    title: 'Onboarding: first 30 days',
    items: [],
    dueIn: 18,
    assigned: 12,
    message: 'Welcome. Ask me anything.',
  })),
]

/** Paths of the whole organisation, made from templates; the others are their team's. */
export const fromTemplates: Readonly<Record<string, string>> = {
  'From Professional to Advanced': 'level-advanced',
  'Onboarding: first 30 days': 'onboarding',
}

/** A path that Dana is still writing: it leaves prerequisites open. */
export const inTheMaking = 'Streams for the warehouse'

/** Who asked for a path and waits for the answer. */
export const askedFor = {
  by: 'Aoife Brennan',
  title: 'From Professional to Advanced',
  note: 'I am nearly done with Professional and would like to go on.',
} as const
