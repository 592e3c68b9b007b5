import { expect, test } from 'vitest'
import { endpoints } from '@/lib/api/endpoints'
import { openApiDocument, operationsOf } from '@/lib/api/open-api-document'

const document = await openApiDocument()
const operations = operationsOf(document).map(({ operation }) => operation)

test('it is OpenAPI 3.1 and holds every endpoint of the contract', () => {
  expect(document.openapi).toMatch(/^3\.1\./)
  expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
    endpoints.map(({ name }) => name).sort(),
  )
})

test('every error is a problem document with an example of each kind', () => {
  for (const { operationId, responses = {} } of operations) {
    const errors = Object.entries(responses).filter(([status]) => Number(status) >= 400)
    expect(errors.length, operationId).toBeGreaterThan(0)
    for (const [status, response] of errors) {
      const content = 'content' in response ? response.content : undefined
      expect(Object.keys(content ?? {}), `${operationId} ${status}`).toEqual(['application/problem+json'])
      const examples = Object.values(content?.['application/problem+json']?.examples ?? {})
      expect(examples.length).toBeGreaterThan(0)
      for (const example of examples) expect(example).toMatchObject({ value: { status: Number(status) } })
    }
  }
})

test('what needs a session says so, and what does not is open', () => {
  const open = operations.filter(({ security }) => !security).map(({ operationId }) => operationId)
  expect(open.sort()).toEqual([
    'curriculum.get',
    'curriculum.list',
    'invitations.accept',
    'invitations.find',
    'notices.unsubscribe',
    'signIn.options',
    'signIn.setUp',
  ])
})

test('every operation has a summary and a known tag', () => {
  const tags = document.tags?.map(({ name }) => name) ?? []
  for (const operation of operations) {
    expect(operation.summary).toMatch(/\w/)
    expect(tags).toContain(operation.tags?.[0])
  }
})
