/** Whom the managers of Harebell invited, told by name; `ago` and `takenBackAgo` are hours before now. */
export interface Invited {
  readonly email: string
  readonly name: string | null
  readonly team: string
  readonly role: 'member' | 'manager'
  readonly ago: number
  readonly takenBackAgo?: number
}

export const invited: readonly Invited[] = [
  {
    email: 'tomas.eriksen@harebell.example',
    name: 'Tomas Eriksen',
    team: 'Warehouse',
    role: 'member',
    ago: 27 * 24,
    takenBackAgo: 26 * 24,
  },
  {
    email: 'priscilla.mbeki@harebell.example',
    name: 'Priscilla Mbeki',
    team: 'Growth Data',
    role: 'member',
    ago: 12 * 24 + 3,
  },
  {
    email: 'sanne.de.vries@harebell.example',
    name: 'Sanne de Vries',
    team: 'Ingestion',
    role: 'member',
    ago: 50,
  },
  {
    email: 'contractor.lee@lowtide.example',
    name: null,
    team: 'Finance Data',
    role: 'member',
    ago: 21,
  },
  {
    email: 'olga.marchetti@harebell.example',
    name: 'Olga Marchetti',
    team: 'ML Features',
    role: 'manager',
    ago: 5,
  },
]

/** Who came by an invitation, so many hours after they got it. */
export const cameByInvitation = [
  { name: 'Zahra Hosseini', after: 20 },
  { name: 'Dylan Rhys', after: 4 },
  { name: 'Rosa Jiménez', after: 31 },
] as const
