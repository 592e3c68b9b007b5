export interface Named {
  readonly id: string
  readonly name: string
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** Sorts people by name, the same on every engine; namesakes by id. */
export const byName = (a: Named, b: Named) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)
