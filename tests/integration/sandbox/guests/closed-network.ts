import { createSocket } from 'node:dgram'
import dns from 'node:dns'
import { writeSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { closeNetwork } from '@/lib/sandbox/jail/close-network'

/** Closes the network of an ordinary Node process and prints what each way out of it then says. */
async function main(port: number): Promise<void> {
  await closeNetwork()
  const ways: Record<string, () => unknown> = {
    'a connection': () =>
      settled((done, failed) => connect(port, '127.0.0.1', () => done('in')).on('error', failed)),
    'a server': () =>
      settled((done, failed) =>
        createServer()
          .on('error', failed)
          .listen(0, () => done('in')),
      ),
    'a pipe': () =>
      settled((done, failed) => connect({ path: '/tmp/x.sock' }, () => done('in')).on('error', failed)),
    'a datagram': () =>
      settled((done, failed) => {
        const socket = createSocket('udp4').on('error', failed)
        socket.send('x', port, '127.0.0.1', (error) => (error ? failed(error) : done('in')))
      }),
    'a name': () => settled((done) => dns.lookup('example.org', (error) => done(error ?? 'in'))),
    'a name, promised': () => dns.promises.lookup('example.org'),
    fetching: () => fetch(`http://127.0.0.1:${port}`),
  }
  const said: Record<string, string> = {}
  for (const [name, way] of Object.entries(ways)) {
    try {
      said[name] = String(await way())
    } catch (error) {
      said[name] = deepest(error)
    }
  }
  writeSync(1, JSON.stringify(said))
  process.exit()
}

function settled(work: (done: (value: unknown) => void, failed: (error: Error) => void) => void) {
  return new Promise<unknown>((resolve, reject) => {
    process.once('uncaughtException', reject)
    work(resolve, reject)
  })
}

function deepest(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause ? deepest(error.cause) : error.message
}

main(Number(process.argv[2]))
