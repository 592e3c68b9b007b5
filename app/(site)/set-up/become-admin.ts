import { ApiProblem } from '@/lib/api/api-problem'
import { api } from '@/lib/api/client'
import type { ApiInput } from '@/lib/api/create-client'

/** Done, or what to say: beside a field where the fault is one field's, else on top. */
export type SetUpOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'set-up-already' }
  | { readonly kind: 'faults'; readonly byField: Readonly<Record<string, string>>; readonly problem?: string }

/** Makes the first admin. */
export async function becomeAdmin(fields: ApiInput<'signIn', 'setUp'>): Promise<SetUpOutcome> {
  try {
    await api.signIn.setUp(fields)
    return { kind: 'done' }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    return outcomeOf(error)
  }
}

function outcomeOf({ status, faults, message }: ApiProblem): SetUpOutcome {
  if (status === 409) return { kind: 'set-up-already' }
  if (status === 403) return { kind: 'faults', byField: { code: message } }
  const byField = Object.fromEntries(faults.map((fault) => [fault.path, fault.message]))
  return faults.length > 0
    ? { kind: 'faults', byField }
    : { kind: 'faults', byField, problem: `${message} What you typed is kept.` }
}
