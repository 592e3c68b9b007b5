import type { PathDraft } from '@/db/schema/paths'
import type { LedgerKind, ProofKind } from '@/db/schema/progress'
import type { OrderDue } from '@/lib/paths/order'
import type { LocalDate } from '@/lib/planner/plan'

/** An organisation with everything that its people did, ready to be stored. Instants are milliseconds. */
export interface Organisation {
  readonly people: readonly Member[]
  readonly teams: readonly Team[]
  readonly memberships: readonly Membership[]
  readonly settings: readonly MemberSettings[]
  /** Steps that people asked for next. */
  readonly pins: readonly Pin[]
  readonly paths: readonly DemoPath[]
  readonly orders: readonly DemoOrder[]
  readonly assignments: readonly GivenAssignment[]
  readonly proposals: readonly DemoProposal[]
  /** In order, person by person. */
  readonly ledger: readonly Entry[]
  /** What the ledger amounts to. */
  readonly completions: readonly Completion[]
  readonly proofs: readonly HeldProof[]
  readonly needs: readonly TeamNeed[]
  /** Who may be asked for help. */
  readonly helpers: readonly { readonly personId: string; readonly since: number }[]
  readonly evidence: readonly Evidence[]
  readonly reviews: readonly Reviewing[]
}

export interface Member {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: 'learner' | 'admin'
  readonly timeZone: string
  readonly createdAt: number
}

export interface Team {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly createdAt: number
}

export interface Membership {
  readonly teamId: string
  readonly personId: string
  readonly role: 'member' | 'manager'
  readonly since: number
}

export interface MemberSettings {
  readonly personId: string
  readonly targetLevel: string
  readonly targetDate: LocalDate | null
  /** Minutes for Monday to Sunday. */
  readonly weekdayMinutes: readonly number[]
  readonly daysOff: readonly LocalDate[]
  readonly stack: Readonly<Record<string, string>>
  readonly updatedAt: number
}

export interface Pin {
  readonly personId: string
  readonly stepId: string
}

export interface GivenAssignment {
  readonly id: string
  readonly title: string
  readonly items: readonly string[]
  readonly personId: string
  readonly assignedBy: string
  readonly teamId: string
  readonly dueOn: LocalDate
  readonly dueZone: string
  readonly orderId: string
  readonly pathId: string
  readonly pathVersion: number
  readonly message: string | null
  readonly assignedAt: number
}

/** A learning path; what is published is its draft, where it is. */
export interface DemoPath {
  readonly id: string
  readonly teamId: string | null
  readonly ownerId: string
  readonly draft: PathDraft
  readonly isPublished: boolean
  readonly at: number
}

/** A path given to people, each of whom has an assignment of it. */
export interface DemoOrder {
  readonly id: string
  readonly pathId: string
  readonly title: string
  readonly personIds: readonly string[]
  readonly due: OrderDue
  readonly message: string | null
  readonly assignedBy: string
  readonly teamId: string | null
  readonly assignedAt: number
}

/** Somebody asked for a path and waits. */
export interface DemoProposal {
  readonly id: string
  readonly personId: string
  readonly pathId: string
  readonly note: string
  readonly proposedAt: number
}

export interface Entry {
  readonly id: string
  readonly personId: string
  readonly sequence: number
  readonly kind: LedgerKind
  readonly subject: string
  readonly contentVersion: string | null
  readonly minutes: number | null
  readonly detail: Readonly<Record<string, unknown>> | null
  readonly at: number
}

export interface Completion {
  readonly personId: string
  readonly stepId: string
  readonly contentVersion: string
  readonly minutes: number | null
  readonly completedAt: number
}

/** What somebody answered in review, and what is believed of their cards since. */
export interface Reviewing {
  readonly personId: string
  readonly expectedMinutes: number
  readonly answers: readonly {
    readonly key: string
    readonly cardId: string
    readonly rating: number
    readonly optionId: string
    readonly at: number
  }[]
  readonly cards: readonly {
    readonly cardId: string
    readonly due: LocalDate
    readonly stability: number
    readonly difficulty: number
    readonly lastAt: number
    readonly reviews: number
    readonly lapses: number
  }[]
}

export interface HeldProof {
  readonly personId: string
  readonly competencyId: string
  readonly how: ProofKind
  readonly provenAt: number
}

export interface TeamNeed {
  readonly teamId: string
  readonly competencyId: string
  readonly needed: number
  readonly updatedAt: number
}

/** What somebody handed in for a sign-off, and what was decided on it. */
export interface Evidence {
  readonly id: string
  readonly personId: string
  readonly competencyId: string
  readonly kind: 'link' | 'text'
  readonly link: string | null
  readonly text: string | null
  readonly requestKey: string
  readonly submittedAt: number
  readonly decision?: {
    readonly id: string
    readonly decision: 'approved' | 'returned'
    readonly decidedBy: string
    readonly comment: string | null
    readonly at: number
  }
}
