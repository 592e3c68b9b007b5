import type { LocalDate, Reason } from '@/lib/planner/plan'
import { dayInWords } from './days'

/** How a reason names things: titles by id, and today for dates. */
export interface Names {
  readonly today: LocalDate
  /** The reader's; the system's where it is left out. */
  readonly locale?: string
  competency(id: string): string
  level(id: string): string
}

/** Says why a step is in the plan, the most pressing reason first: `assigned by Dana, due 14 Mar`. */
export function reasonInWords(reasons: readonly Reason[], names: Names): string {
  const reason = [...reasons].sort((a, b) => urgency[a.kind] - urgency[b.kind])[0]
  if (!reason) return ''
  switch (reason.kind) {
    case 'pinned':
      return 'you asked for it first'
    case 'assigned':
      return reason.due
        ? `assigned by ${reason.by}, due ${dayInWords(reason.due, names.today, names.locale)}`
        : `assigned by ${reason.by}`
    case 'prerequisite':
      return `because ${names.competency(reason.of)} needs it`
    case 'target':
      return reason.level ? `part of ${names.level(reason.level)}, your target` : 'part of your target'
  }
}

const urgency: Record<Reason['kind'], number> = { pinned: 0, assigned: 1, prerequisite: 2, target: 3 }
