import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'

const unshare = ['/usr/bin/unshare', '/bin/unshare'].find((path) => existsSync(path))
let usable: Promise<boolean> | undefined

/**
 * The words before a command that start it with no network at all, where this system lets an ordinary user do that
 * (Linux with user namespaces); none elsewhere, where the jail's own fences stand alone. Found out once.
 */
export async function withoutNetwork(): Promise<readonly string[]> {
  if (!unshare) return []
  usable ??= works(unshare)
  return (await usable) ? [unshare, '--user', '--map-root-user', '--net', '--'] : []
}

async function works(program: string): Promise<boolean> {
  const child = spawn(program, ['--user', '--map-root-user', '--net', '--', 'true'], { stdio: 'ignore' })
  try {
    const [code] = await once(child, 'exit')
    return code === 0
  } catch {
    return false
  }
}
