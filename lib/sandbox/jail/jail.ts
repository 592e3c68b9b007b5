import { readFileSync, readSync, writeSync } from 'node:fs'
import { deserialize } from 'node:v8'
import { Script } from 'node:vm'
import { closeNetwork } from './close-network'
import { emptyProcess } from './empty-process'
import { readFrame, writeFrame } from './frames'
import type { Guest } from './guest-door'
import { stripGlobals } from './strip-globals'

/**
 * The first code in a sandboxed process: `jail.cjs <guest script> <name>=<file>…`. It reads what the guest needs, gives
 * up everything by which code could leave this process, and only then runs the guest, as a script that cannot import.
 * All that is left to the guest is the door: one pipe that jobs come in by and one that answers leave by.
 */
async function main([guestFile = '', ...named]: readonly string[]): Promise<void> {
  // Held here: nothing that the guest can reach leads to Node's own functions.
  const exit = Reflect.get(process, 'reallyExit').bind(process)
  const jobs = { read: readSync, fd: 3 }
  const answers = { write: writeSync, fd: 4 }
  try {
    const guest = new Script(readFileSync(guestFile, 'utf8'), { filename: 'guest.js' })
    const assets = new Map(named.map(readAsset))
    await closeNetwork()
    emptyProcess(process)
    stripGlobals(globalThis)

    const run: Guest = guest.runInThisContext()
    await run({
      asset: (name) => {
        const bytes = assets.get(name)
        if (!bytes) throw new Error(`The sandbox was not given ${name}.`)
        return bytes
      },
      receive: () => {
        const bytes = readFrame(jobs)
        return bytes && deserialize(bytes)
      },
      send: (message) => writeFrame(answers, JSON.stringify(message)),
    })
    exit(0)
  } catch (error) {
    writeFrame(answers, JSON.stringify({ kind: 'broken', message: String(error).slice(0, 500) }))
    exit(1)
  }
}

function readAsset(asset: string) {
  const [name = '', file = ''] = asset.split('=')
  return [name, new Uint8Array(readFileSync(file))] as const
}

main(process.argv.slice(2))
