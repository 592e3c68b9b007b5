import { createServer, type Socket } from 'node:net'

/** How the server behaves: takes mail, says nothing at all, refuses each recipient for good, or is busy. */
export type Mood = 'take' | 'hang' | 'refuse' | 'busy'

export interface FakeSmtp {
  readonly url: string
  mood: Mood
  /** Each mail it took, as it came over the wire. */
  readonly taken: string[]
  close(): Promise<void>
}

/** A mail server in this process that speaks just enough SMTP. */
export async function fakeSmtp(mood: Mood = 'take'): Promise<FakeSmtp> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined)
    if (smtp.mood !== 'hang') talk(socket, smtp)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const smtp: FakeSmtp = {
    url: `smtp://127.0.0.1:${port}`,
    mood,
    taken: [],
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return smtp
}

function talk(socket: Socket, smtp: FakeSmtp): void {
  const say = (line: string) => socket.write(`${line}\r\n`)
  let received = ''
  let mail: string | undefined
  say('220 fake.example ESMTP')
  socket.on('data', (chunk) => {
    received += chunk.toString('utf8')
    for (let end = received.indexOf('\r\n'); end >= 0; end = received.indexOf('\r\n')) {
      const line = received.slice(0, end)
      received = received.slice(end + 2)
      if (mail === undefined) command(line)
      else if (line !== '.') mail += `${line}\r\n`
      else {
        smtp.taken.push(mail)
        mail = undefined
        say('250 taken')
      }
    }
  })
  function command(line: string): void {
    if (/^RCPT/i.test(line) && smtp.mood === 'refuse') return void say('550 nobody here by that name')
    if (/^RCPT/i.test(line) && smtp.mood === 'busy') return void say('451 try again later')
    if (/^DATA/i.test(line)) {
      mail = ''
      return void say('354 go on')
    }
    if (/^QUIT/i.test(line)) return void socket.end('221 bye\r\n')
    say('250 fake.example')
  }
}
