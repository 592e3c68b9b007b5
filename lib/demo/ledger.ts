import type { Chance } from './chance'
import type { Completion, Entry, HeldProof } from './organisation'

type Doing = Pick<Entry, 'kind' | 'subject' | 'at'> &
  Partial<Pick<Entry, 'contentVersion' | 'minutes' | 'detail'>>

/** Numbers what somebody did and works out what it amounts to, as the product does entry by entry. */
export function keepLedger(personId: string, doings: readonly Doing[], chance: Chance) {
  const inOrder = doings.toSorted((a, b) => a.at - b.at)
  const completions = new Map<string, Completion>()
  const proofs = new Map<string, HeldProof>()
  const ledger = inOrder.map((doing, index): Entry => {
    const { kind, subject, at, contentVersion = null, minutes = null, detail = null } = doing
    if (kind === 'completed')
      completions.set(subject, {
        personId,
        stepId: subject,
        contentVersion: contentVersion ?? '',
        minutes,
        completedAt: at,
      })
    if (kind === 'undone') completions.delete(subject)
    if (kind === 'proven')
      proofs.set(subject, { personId, competencyId: subject, how: howOf(detail), provenAt: at })
    if (kind === 'withdrawn') proofs.delete(subject)
    return {
      id: chance.id(),
      personId,
      sequence: index + 1,
      kind,
      subject,
      contentVersion,
      minutes,
      detail,
      at,
    }
  })
  return { ledger, completions: [...completions.values()], proofs: [...proofs.values()] }
}

export type { Doing }

const howOf = (detail: Entry['detail']): HeldProof['how'] =>
  detail?.how === 'sign-off' || detail?.how === 'exercises' || detail?.how === 'placement'
    ? detail.how
    : 'stated'
