import { createSocket } from 'node:dgram'
import dns, { promises as dnsPromises, Resolver } from 'node:dns'
import { connect } from 'node:net'

/**
 * Takes connecting, listening and looking up names away from this process at the lowest layer that JavaScript has: the
 * prototypes of Node's own socket handles, which every module that speaks to a network ends at. Where the system has
 * network namespaces the process has no network besides.
 */
export async function closeNetwork(): Promise<void> {
  const handles = [await handleOf({ host: '127.0.0.1', port: 1 }), await handleOf({ path: '/nowhere' })]
  const datagram = createSocket('udp4')
  for (const symbol of Object.getOwnPropertySymbols(datagram)) {
    const { handle } = Object(Reflect.get(datagram, symbol))
    if (handle) handles.push(handle)
  }
  handles.push(Reflect.get(new Resolver(), '_handle'))
  if (handles.length < 4) throw new Error('This Node hides its sockets: the sandbox cannot close them.')
  for (const handle of handles) refuseAll(Object.getPrototypeOf(handle))
  datagram.removeAllListeners()
  for (const api of [dns, dnsPromises]) {
    for (const [name, value] of Object.entries(api)) {
      if (typeof value === 'function') Reflect.set(api, name, refuse)
    }
  }
}

/** Node makes the handle at once; that nobody answers there is no matter. */
async function handleOf(address: { host: string; port: number } | { path: string }): Promise<object> {
  const socket = connect(address)
  const handle = Reflect.get(socket, '_handle')
  await new Promise((resolve) => socket.once('error', resolve).once('connect', resolve))
  socket.destroy()
  if (!handle) throw new Error('This Node hides its sockets: the sandbox cannot close them.')
  return handle
}

function refuseAll(prototype: object): void {
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (name === 'constructor' || typeof value !== 'function') continue
    Object.defineProperty(prototype, name, { value: refuse, writable: false, configurable: false })
  }
}

function refuse(): never {
  throw new Error('There is no network here.')
}
