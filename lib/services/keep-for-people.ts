import type { Database } from '@/db/database'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import type { ServiceContext } from './context'

/** What is remembered of people in a process, each by the mark it holds for. */
export interface KeptForPeople<Value> {
  /** What was kept at this mark; undefined where there is none, or the mark is another by now. */
  find(personId: string, mark: string): Value | undefined
  /** Keeps and gives it. */
  keep(personId: string, mark: string, value: Value): Value
  forget(personId: string): void
}

/**
 * Remembers something of so many people at most, for each database and each catalogue. Whoever was looked at longest
 * ago makes room.
 */
export function keepForPeople<Value>(
  atMost: number,
): (context: Pick<ServiceContext, 'db' | 'catalogue'>) => KeptForPeople<Value> {
  const byDatabase = new WeakMap<Database, WeakMap<Catalogue, KeptForPeople<Value>>>()
  return ({ db, catalogue }) => {
    const byCatalogue = byDatabase.get(db) ?? new WeakMap<Catalogue, KeptForPeople<Value>>()
    byDatabase.set(db, byCatalogue)
    const kept = byCatalogue.get(catalogue) ?? makeKept<Value>(atMost)
    byCatalogue.set(catalogue, kept)
    return kept
  }
}

function makeKept<Value>(atMost: number): KeptForPeople<Value> {
  const kept = new Map<string, { readonly mark: string; readonly value: Value }>()
  const put = (personId: string, one: { readonly mark: string; readonly value: Value }) => {
    // A map gives its entries in the order they were put in.
    kept.delete(personId)
    kept.set(personId, one)
  }
  return {
    find: (personId, mark) => {
      const one = kept.get(personId)
      if (one?.mark !== mark) return undefined
      put(personId, one)
      return one.value
    },
    keep: (personId, mark, value) => {
      put(personId, { mark, value })
      const [oldest] = kept.keys()
      if (kept.size > atMost && oldest !== undefined) kept.delete(oldest)
      return value
    },
    forget: (personId) => {
      kept.delete(personId)
    },
  }
}
