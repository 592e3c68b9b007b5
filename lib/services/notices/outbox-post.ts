import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { mailOf, type Post } from './letter'

/** Keeps each letter as a file that mail programs open, for development and the demo; the same letter is one file. */
export function outboxPost(from: string, folder: string): Post {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    send: async (letter) => {
      const { message } = await transport.sendMail(mailOf(letter, from))
      await mkdir(folder, { recursive: true })
      const name = createHash('sha256').update(letter.messageId).digest('hex').slice(0, 24)
      // Two processes may write the same letter at once.
      const part = join(folder, `${name}.${randomUUID()}.part`)
      await writeFile(part, message)
      await rename(part, join(folder, `${name}.eml`))
    },
  }
}
