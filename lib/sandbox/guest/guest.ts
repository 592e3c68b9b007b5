import { gradeAnswer, type Toolbox } from '@/lib/grading/grade-answer'
import type { Guest, GuestDoor } from '../jail/guest-door'
import type { SandboxJob } from '../sandbox-job'
import { unpackedData } from './unpacked-data'

/** Opens what grades with one engine, on the data of a job. */
type Tools = Pick<Toolbox, 'sql' | 'python'>
type OpenTools = (data: Toolbox['data'], job: SandboxJob) => Tools

/** A guest of the jail: it warms its engine up, says so, and grades the one answer it is given. */
export function guestWith(warmUp: (door: GuestDoor) => Promise<OpenTools>): Guest {
  return async (door) => {
    const openTools = await warmUp(door)
    door.send({ kind: 'ready' })
    const job = door.receive() as SandboxJob | undefined
    if (!job) return
    const data = unpackedData(job.data)
    const toolbox = { data, ...openTools(data, job) }
    const verdict = await gradeAnswer(job.exercise, job.answer, toolbox, job.variant)
    door.send({ kind: 'verdict', verdict })
  }
}

/** For an engine that this process was not given. */
export function without(name: string): () => Promise<never> {
  return async () => {
    throw new Error(`This exercise asks for ${name}, which its kind does not have.`)
  }
}
