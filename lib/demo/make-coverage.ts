import type { Catalogue } from '@/lib/curriculum/catalogue'
import type { Chance } from './chance'
import { type HandedIn, handedIn, helping, needed } from './coverage'
import type { Entry, Evidence, HeldProof, Member, Organisation, Team } from './organisation'

const day = 86_400_000

interface Known {
  readonly teams: readonly Team[]
  readonly people: readonly Member[]
  readonly ledger: readonly Entry[]
  readonly proofs: readonly HeldProof[]
  /** Who decides for a person, by name. */
  readonly managerOf: (name: string) => string
  readonly chanceOf: (purpose: string) => Chance
}

/** What teams need, who helps, and what was handed in: with the ledger and the proofs as approvals leave them. */
export function makeCoverage(
  catalogue: Catalogue,
  known: Known,
  now: number,
): Pick<Organisation, 'needs' | 'helpers' | 'evidence' | 'ledger' | 'proofs'> {
  // A curriculum other than the one this was told for has other competencies.
  const exists = (id: string) => catalogue.competencies.some((competency) => competency.id === id)
  const told = handedIn.filter(({ competency }) => exists(competency))
  const evidence = told.map((one) => makeEvidence(one, known, now))
  const signedOff = evidence.filter(({ decision }) => decision?.decision === 'approved')
  return {
    needs: Object.entries(needed).flatMap(([team, needs]) =>
      Object.entries(needs)
        .filter(([competencyId]) => exists(competencyId))
        .map(([competencyId, count]) => ({
          teamId: named(known.teams, team).id,
          competencyId,
          needed: count,
          updatedAt: now - 30 * day,
        })),
    ),
    helpers: helping.map((name) => ({ personId: named(known.people, name).id, since: now - 20 * day })),
    evidence,
    ledger: [...known.ledger, ...entriesOf(signedOff, known)],
    proofs: [
      ...known.proofs.filter(
        (proof) =>
          !signedOff.some(
            (one) => one.personId === proof.personId && one.competencyId === proof.competencyId,
          ),
      ),
      ...signedOff.map(({ personId, competencyId, decision }) => ({
        personId,
        competencyId,
        how: 'sign-off' as const,
        provenAt: decision?.at ?? now,
      })),
    ],
  }
}

function makeEvidence(
  { by, competency, link, text, submitted, decided }: HandedIn,
  { people, managerOf, chanceOf }: Known,
  now: number,
): Evidence {
  const chance = chanceOf(`evidence ${by} ${competency}`)
  return {
    id: chance.id(),
    personId: named(people, by).id,
    competencyId: competency,
    kind: link ? 'link' : 'text',
    link: link ?? null,
    text: text ?? null,
    requestKey: chance.id(),
    submittedAt: now - submitted * day,
    decision: decided
      ? {
          id: chance.id(),
          decision: decided.decision,
          decidedBy: named(people, managerOf(by)).id,
          comment: decided.comment ?? null,
          at: now - decided.on * day,
        }
      : undefined,
  }
}

/** Numbered on from what each person did before. */
function entriesOf(signedOff: readonly Evidence[], { ledger, chanceOf }: Known): Entry[] {
  const entries: Entry[] = []
  for (const { id, personId, competencyId, decision } of signedOff) {
    const before = [...ledger, ...entries].filter((entry) => entry.personId === personId).length
    entries.push({
      id: chanceOf(`sign-off ${id}`).id(),
      personId,
      sequence: before + 1,
      kind: 'proven',
      subject: competencyId,
      contentVersion: null,
      minutes: null,
      detail: { how: 'sign-off', by: decision?.decidedBy, submission: id },
      at: decision?.at ?? 0,
    })
  }
  return entries
}

function named<One extends { readonly name: string }>(all: readonly One[], name: string): One {
  const found = all.find((one) => one.name === name)
  if (!found) throw new Error(`Nobody and nothing is called ${name}.`)
  return found
}
