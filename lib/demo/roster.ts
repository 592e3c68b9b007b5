import type { Story } from './story'

/** The organisation as it is told: who works where, and how far each has come. */
export interface RosterPerson {
  readonly name: string
  readonly email?: string
  readonly team: string
  readonly zone: string
  /** Left out: they have not answered the five questions yet. */
  readonly story?: Story
}

export const adminPerson = { name: 'Priya Raman', email: 'admin@harebell.example', zone: 'Europe/London' }

/** Each manages teams with all that is below them. */
export const managers = [
  {
    name: 'Dana Okafor',
    email: 'manager@harebell.example',
    zone: 'Europe/London',
    teams: ['Data Platform', 'Analytics Engineering'],
  },
  {
    name: 'Henrik Lindqvist',
    email: 'henrik.lindqvist@harebell.example',
    zone: 'Europe/Stockholm',
    teams: ['Fleet & Sensors'],
  },
] as const

export const teamTree: Readonly<Record<string, readonly string[]>> = {
  'Data Platform': ['Ingestion', 'Warehouse'],
  'Analytics Engineering': ['Finance Data', 'Growth Data'],
  'Fleet & Sensors': ['Streaming', 'ML Features'],
}

const gcp = { cloud: 'gcp', lang: 'pyspark', engine: 'spark' }
const azure = { cloud: 'azure', ci: 'jenkins', iac: 'terraform' }
const kafka = { stream: 'kafka', lang: 'scala', engine: 'spark' }

/** Forty people, from those who came this week to those who are there. */
export const learners: readonly RosterPerson[] = [
  {
    name: 'Ada Moreno',
    email: 'learner@harebell.example',
    team: 'Warehouse',
    zone: 'Europe/London',
    story: {
      habit: 'evenings',
      target: 'advanced',
      done: 0.155,
      idle: 1,
      slack: -4,
      first: ['data-pipeline-programming', 'basic-orchestration', 'sql-mastery'],
      pinned: 'sql-mastery/read-an-explain',
      reviews: true,
    },
  },
  at('Warehouse', 'Tomasz Wilk', 'Europe/Warsaw', {
    habit: 'twice',
    target: 'professional',
    done: 0.55,
    solves: true,
    idle: 2,
    slack: 12,
  }),
  at('Warehouse', 'Ngozi Adeyemi', 'Africa/Lagos', {
    habit: 'mornings',
    stated: 'professional',
    target: 'expert',
    done: 0.42,
    solves: true,
    idle: 1,
    slack: -21,
  }),
  at('Warehouse', 'Callum Fraser', 'Europe/London', {
    habit: 'lunch',
    target: 'professional',
    done: 0.93,
    idle: 1,
    slack: 3,
  }),
  at('Warehouse', 'Mei-Ling Tan', 'Asia/Singapore', {
    habit: 'weekends',
    target: 'advanced',
    done: 0.31,
    solves: true,
    idle: 4,
    stack: gcp,
  }),
  at('Warehouse', 'Rasmus Holm', 'Europe/Copenhagen', {
    habit: 'little',
    target: 'professional',
    done: 0.12,
    idle: 24,
    slack: -30,
  }),
  at('Warehouse', 'Zahra Hosseini', 'Europe/Berlin'),
  at('Ingestion', 'Kwame Mensah', 'Africa/Accra', {
    habit: 'evenings',
    target: 'professional',
    done: 1,
    idle: 9,
    slack: 0,
  }),
  at('Ingestion', 'Ines Carvalho', 'Europe/Lisbon', {
    habit: 'mornings',
    target: 'advanced',
    done: 0.63,
    solves: true,
    idle: 1,
    slack: 20,
    signedOff: ['version-control-ci-cd'],
  }),
  at('Ingestion', 'Arjun Nair', 'Asia/Kolkata', {
    habit: 'evenings',
    stated: 'professional',
    target: 'advanced',
    done: 0.48,
    waited: 110,
    solves: true,
    placed: true,
    idle: 2,
    slack: -6,
    stack: kafka,
  }),
  at('Ingestion', 'Lucía Herrera', 'Europe/Madrid', {
    habit: 'fridays',
    target: 'professional',
    done: 0.26,
    idle: 3,
  }),
  at('Ingestion', 'Ben Achterberg', 'Europe/Amsterdam', {
    habit: 'lunch',
    target: 'professional',
    done: 0.04,
    idle: 1,
    slack: 30,
  }),
  at('Ingestion', 'Sofia Rinaldi', 'Europe/Rome', {
    habit: 'twice',
    target: 'advanced',
    done: 0.19,
    idle: 33,
    slack: -40,
  }),
  at('Finance Data', 'Grace Abernathy', 'Europe/London', {
    habit: 'mornings',
    target: 'professional',
    done: 0.71,
    solves: true,
    idle: 1,
    slack: 7,
  }),
  at('Finance Data', 'Emeka Obi', 'Africa/Lagos', {
    habit: 'sprint',
    target: 'expert',
    done: 0.52,
    solves: true,
    idle: 1,
    slack: 5,
    stack: azure,
  }),
  at('Finance Data', 'Hana Kobayashi', 'Asia/Tokyo', {
    habit: 'mornings',
    stated: 'professional',
    target: 'advanced',
    done: 0.88,
    solves: true,
    placed: true,
    idle: 2,
    slack: 2,
  }),
  at('Finance Data', 'Oliver Brandt', 'Europe/Berlin', {
    habit: 'weekends',
    target: 'professional',
    done: 0.37,
    idle: 5,
    stack: azure,
  }),
  at('Finance Data', 'Niamh Gallagher', 'Europe/Dublin', {
    habit: 'little',
    target: 'professional',
    done: 1,
    idle: 40,
    signedOff: ['basic-orchestration'],
  }),
  at('Finance Data', 'Yusuf Demir', 'Europe/Istanbul', {
    habit: 'lunch',
    target: 'professional',
    done: 0,
    idle: 1,
    slack: 45,
  }),
  at('Growth Data', 'Chiara Lombardi', 'Europe/Rome', {
    habit: 'evenings',
    target: 'professional',
    done: 0.46,
    idle: 3,
    slack: -9,
  }),
  at('Growth Data', 'Mateus Oliveira', 'America/Sao_Paulo', {
    habit: 'twice',
    target: 'advanced',
    done: 0.58,
    idle: 2,
    slack: 14,
    stack: gcp,
  }),
  at('Growth Data', 'Aoife Brennan', 'Europe/Dublin', {
    habit: 'mornings',
    target: 'professional',
    done: 0.97,
    idle: 1,
    slack: 1,
  }),
  at('Growth Data', 'Jamal Whitaker', 'America/New_York', {
    habit: 'lunch',
    target: 'professional',
    done: 0.22,
    idle: 2,
  }),
  at('Growth Data', 'Freya Nygård', 'Europe/Oslo', {
    habit: 'fridays',
    stated: 'professional',
    target: 'advanced',
    done: 0.15,
    idle: 10,
    slack: -14,
  }),
  at('Growth Data', 'Dylan Rhys', 'Europe/London'),
  at('Streaming', 'Katarzyna Nowak', 'Europe/Warsaw', {
    habit: 'evenings',
    stated: 'advanced',
    target: 'expert',
    done: 0.35,
    idle: 2,
    slack: 10,
    stack: kafka,
  }),
  at('Streaming', 'Samuel Osei', 'Africa/Accra', {
    habit: 'mornings',
    target: 'advanced',
    done: 0.77,
    solves: true,
    idle: 1,
    slack: -3,
    signedOff: ['basic-orchestration'],
    stack: kafka,
  }),
  at('Streaming', 'Linh Pham', 'Asia/Ho_Chi_Minh', {
    habit: 'sprint',
    target: 'advanced',
    done: 0.95,
    solves: true,
    idle: 2,
    slack: 4,
    stack: { stream: 'flink' },
  }),
  at('Streaming', 'Andreas Vogel', 'Europe/Berlin', {
    habit: 'twice',
    target: 'professional',
    done: 0.68,
    solves: true,
    idle: 16,
    slack: -18,
  }),
  at('Streaming', 'Isla McKenzie', 'Pacific/Auckland', {
    habit: 'evenings',
    target: 'professional',
    done: 0.5,
    idle: 3,
    slack: 9,
  }),
  at('Streaming', 'Rafael Duarte', 'America/Sao_Paulo', {
    habit: 'lunch',
    target: 'professional',
    done: 0.09,
    idle: 2,
  }),
  at('Streaming', 'Maja Kovač', 'Europe/Zagreb', {
    habit: 'weekends',
    stated: 'professional',
    target: 'advanced',
    done: 1,
    idle: 12,
  }),
  at('Streaming', 'Theo Papadakis', 'Europe/Athens', {
    habit: 'little',
    target: 'professional',
    done: 0,
    idle: 1,
  }),
  at('ML Features', 'Wren Castellanos', 'America/New_York', {
    habit: 'mornings',
    stated: 'professional',
    target: 'expert',
    done: 0.61,
    placed: true,
    idle: 2,
    slack: 25,
    stack: gcp,
  }),
  at('ML Features', 'Farid Azizi', 'Asia/Dubai', {
    habit: 'evenings',
    target: 'advanced',
    done: 0.4,
    solves: true,
    idle: 3,
    slack: -11,
  }),
  at('ML Features', 'Elif Yıldız', 'Europe/Istanbul', {
    habit: 'twice',
    target: 'professional',
    done: 0.84,
    idle: 2,
    slack: 6,
    signedOff: ['version-control-ci-cd'],
  }),
  at('ML Features', 'Noah Lindgren', 'Europe/Stockholm', {
    habit: 'fridays',
    target: 'professional',
    done: 1,
    idle: 20,
    slack: 6,
  }),
  at('ML Features', 'Amara Diallo', 'Africa/Dakar', {
    habit: 'lunch',
    target: 'professional',
    done: 0.33,
    idle: 1,
    slack: 15,
  }),
  at('ML Features', 'Viktor Horák', 'Europe/Prague', {
    habit: 'sprint',
    stated: 'advanced',
    target: 'lead',
    done: 0.28,
    idle: 2,
    slack: -8,
    signedOff: ['dataops-practices'],
  }),
  at('ML Features', 'Rosa Jiménez', 'America/Mexico_City'),
]

function at(team: string, name: string, zone: string, story?: Story): RosterPerson {
  return { team, name, zone, story }
}
