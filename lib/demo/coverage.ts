/** What teams need, by team and competency. */
export const needed: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'Data Platform': {
    'sql-mastery': 4,
    'data-pipeline-programming': 3,
    'batch-processing': 2,
    'database-data-storage': 2,
    'basic-orchestration': 2,
    'data-quality-monitoring': 2,
    'version-control-ci-cd': 3,
    'advanced-sql': 1,
    'dataops-concepts': 1,
    'infrastructure-as-code': 1,
    'distributed-systems': 1,
    'data-streaming': 1,
  },
  'Analytics Engineering': {
    'sql-mastery': 6,
    'database-data-storage': 2,
    'basic-orchestration': 1,
    'data-quality-monitoring': 4,
    'version-control-ci-cd': 2,
    'data-modelling-patterns': 2,
    'advanced-sql': 2,
    'data-modelling-dimensional': 1,
    'performance-tuning': 1,
    'cloud-native-data-platforms': 1,
  },
  'Fleet & Sensors': {
    'sql-mastery': 3,
    'data-pipeline-programming': 3,
    'batch-processing': 2,
    'basic-orchestration': 2,
    'version-control-ci-cd': 2,
    'distributed-systems': 2,
    'data-streaming': 2,
    'dataops-practices': 1,
  },
}

/** Who agreed to be asked for help. */
export const helping: readonly string[] = ['Kwame Mensah', 'Noah Lindgren', 'Maja Kovač', 'Ines Carvalho']

/** What people handed in for a sign-off, told by name. */
export interface HandedIn {
  readonly by: string
  readonly competency: string
  readonly link?: string
  readonly text?: string
  /** Days ago. */
  readonly submitted: number
  /** Waits where there is none. */
  readonly decided?: {
    readonly decision: 'approved' | 'returned'
    readonly comment?: string
    /** Days ago. */
    readonly on: number
  }
}

const approved = (by: string, competency: string, text: string, comment?: string): HandedIn => ({
  by,
  competency,
  text,
  submitted: 7,
  decided: { decision: 'approved', comment, on: 6 },
})

export const handedIn: readonly HandedIn[] = [
  approved(
    'Kwame Mensah',
    'sql-mastery',
    'I own the orders staging models; the grain of each is in its test.',
  ),
  approved(
    'Kwame Mensah',
    'data-pipeline-programming',
    'The supplier feed loader is mine, with its retries and its back-fill.',
    'I have read it twice now. Good.',
  ),
  approved('Kwame Mensah', 'basic-orchestration', 'I moved the nightly load to the scheduler in October.'),
  approved('Niamh Gallagher', 'sql-mastery', 'The ledger reconciliation runs on my queries since June.'),
  approved('Niamh Gallagher', 'data-quality-monitoring', 'The checks on the month-end close are mine.'),
  approved('Noah Lindgren', 'sql-mastery', 'Feature tables for the delay model, with their tests.'),
  approved('Noah Lindgren', 'version-control-ci-cd', 'I keep the pipeline that builds our images.'),
  approved('Maja Kovač', 'dataops-concepts', 'I wrote the run book we all use and led two reviews.'),
  approved('Maja Kovač', 'data-pipeline-programming', 'The sensor loader and its replays.'),
  {
    by: 'Aoife Brennan',
    competency: 'version-control-ci-cd',
    text: 'I use branches for everything and open pull requests.',
    submitted: 5,
    decided: {
      decision: 'returned',
      comment: 'Show me a pipeline you set up: what it checks, and what happens when a check fails.',
      on: 4,
    },
  },
  {
    by: 'Callum Fraser',
    competency: 'database-data-storage',
    text: 'I chose the storage for the depot readings: partitioned by day, since every query asks for one day or one week.\nBefore, a dashboard took 40 seconds; it takes two now.',
    submitted: 3,
  },
  {
    by: 'Niamh Gallagher',
    competency: 'basic-orchestration',
    link: 'https://git.harebell.example/finance/ledger/pull/212',
    submitted: 2,
  },
]
