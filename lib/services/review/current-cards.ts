import type { Catalogue } from '@/lib/curriculum/catalogue'
import { indexOf } from '../catalogue-index'

const cold = ':cold'

/** The id a card goes by today, whatever it was answered under. */
export function currentCardId(catalogue: Catalogue, id: string): string {
  const { currentId } = indexOf(catalogue)
  return id.endsWith(cold) ? `${currentId(id.slice(0, -cold.length))}${cold}` : currentId(id)
}

/** Rows of cards under the ids of today; of one that moved and was answered since, the newer row stands. */
export function currentCards<Row extends { readonly cardId: string }>(
  catalogue: Catalogue,
  rows: readonly Row[],
): Row[] {
  const byId = new Map<string, Row>()
  for (const row of rows) {
    const cardId = currentCardId(catalogue, row.cardId)
    if (row.cardId === cardId || !byId.has(cardId)) byId.set(cardId, { ...row, cardId })
  }
  return [...byId.values()]
}

/** Every id that some cards were answered under. */
export function everyCardId(
  catalogue: Catalogue,
  rows: readonly { readonly cardId: string }[],
  cardIds: readonly string[],
): string[] {
  const wanted = new Set(cardIds)
  const older = rows.filter(({ cardId }) => wanted.has(currentCardId(catalogue, cardId)))
  return [...new Set([...cardIds, ...older.map(({ cardId }) => cardId)])]
}
