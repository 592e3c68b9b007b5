import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPost } from '@/lib/services/notices/post'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-outbox-'))
})
afterEach(() => rm(folder, { recursive: true }))

const letter = {
  to: 'ada@harebell.example',
  toName: 'Zoë "Ada" <Moreno>\r\nBcc: eve@example.org',
  subject: 'Hello\nBcc: eve@example.org',
  text: 'Hello\n',
  html: '<p>Hello</p>',
  messageId: '<0123@learn.example.org>',
}

test('keeps each letter as one file that a mail program opens, whatever stands in a name', async () => {
  const post = openPost({ by: 'outbox', from: 'Cairn <cairn@localhost>' }, { folder: join(folder, 'new') })!
  await Promise.all([post.send(letter), post.send(letter)])
  await post.send({ ...letter, messageId: '<4567@learn.example.org>' })
  const files = await readdir(join(folder, 'new'))
  expect(files.filter((name) => name.endsWith('.eml'))).toHaveLength(2)
  expect(files).toHaveLength(2)
  const text = await readFile(join(folder, 'new', files[0]!), 'utf8')
  const [head = ''] = text.split('\r\n\r\n')
  expect(head).toContain('ada@harebell.example')
  expect(head).not.toMatch(/^Bcc:/im)
})

test('an installation without a mail server has no post', () => {
  expect(openPost({ by: 'nothing' })).toBeUndefined()
})
