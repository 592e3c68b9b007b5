import type { AnyContractProcedure } from '@orpc/contract'
import { WholeBody } from './whole-body'

/** An endpoint gave what its schema does not allow: a fault of ours. */
export class BrokenOutput extends Error {
  override readonly name = 'BrokenOutput'
}

/**
 * The body of an answer: what an endpoint gave, checked by its schema, without what that does not name, as JSON. What
 * is frozen will be given again: it is checked and written once, and its body is kept for as long as it is itself.
 * Throws BrokenOutput.
 */
export async function bodyOf(procedure: AnyContractProcedure, output: unknown): Promise<WholeBody> {
  if (!isKept(output)) return write(procedure, output)
  const bodies = bodiesOf(procedure)
  const body = bodies.get(output) ?? (await write(procedure, output))
  bodies.set(output, body)
  return body
}

/** Whether whoever gave an answer will give the very same again, which they say by freezing it. */
export function isKept(output: unknown): output is object {
  return typeof output === 'object' && output !== null && Object.isFrozen(output)
}

/** The only place where an output is checked: the implementer is told to leave it (`router/implement.ts`). */
async function write({ '~orpc': { outputSchema } }: AnyContractProcedure, output: unknown) {
  const checked = await outputSchema?.['~standard'].validate(output)
  if (checked?.issues) throw new BrokenOutput()
  return new WholeBody(JSON.stringify((checked ? checked.value : output) ?? null))
}

/** By endpoint: what one may say of a thing another may not. */
const bodiesByProcedure = new WeakMap<AnyContractProcedure, WeakMap<object, WholeBody>>()

function bodiesOf(procedure: AnyContractProcedure): WeakMap<object, WholeBody> {
  const bodies = bodiesByProcedure.get(procedure) ?? new WeakMap<object, WholeBody>()
  bodiesByProcedure.set(procedure, bodies)
  return bodies
}
