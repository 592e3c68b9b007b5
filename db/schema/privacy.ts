import type { Columns } from './columns.ts'

/** What stays when somebody's account is erased: counts of nobody, and a list to forget by again. */
export function definePrivacy({ table, string, count, instant, primaryKey }: Columns) {
  /** What erased people had done, by month and competency. */
  const erasedCounts = table(
    'erased_counts',
    {
      /** `YYYY-MM`, in UTC. */
      month: string().notNull(),
      competencyId: string().notNull(),
      kind: string().$type<'completions' | 'attempts'>().notNull(),
      total: count().notNull(),
    },
    (t) => [primaryKey({ name: 'erased_counts_pk', columns: [t.month, t.competencyId, t.kind] })],
  )

  /** Who was erased, so that a backup that still holds them can be made to forget them again. */
  const erasures = table('erasures', {
    /** SHA-256 of the person's random id. */
    personHash: string().primaryKey(),
    at: instant().notNull(),
  })

  return { erasedCounts, erasures }
}
