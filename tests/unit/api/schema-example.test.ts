import { expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '@/lib/api/contract'
import { openApiDocument, operationsOf } from '@/lib/api/open-api-document'
import { exampleOf, type Schema } from '@/lib/api/schema-example'
import { schemaInWords } from '@/lib/api/schema-in-words'

const operations = operationsOf(await openApiDocument())

/** The schema zod has for what the documentation shows an example of. */
function schemasOf(operationId: string) {
  const [area = '', name = ''] = operationId.split('.')
  const areas = contract as unknown as Record<string, Record<string, { '~orpc': Record<string, z.ZodType> }>>
  const { inputSchema, outputSchema } = areas[area]?.[name]?.['~orpc'] ?? {}
  return { input: inputSchema ?? z.unknown(), output: outputSchema ?? z.unknown() }
}

test.each(operations.map(({ operation }) => [operation.operationId ?? '', operation] as const))(
  'the example of what %s gives is one it could give',
  (operationId, operation) => {
    const response = operation.responses?.['200']
    const schema =
      response && 'content' in response ? response.content?.['application/json']?.schema : undefined
    const example = exampleOf(schema as Schema, [operationId])
    const parsed = schemasOf(operationId).output.safeParse(example)
    expect(parsed.error?.issues).toBeUndefined()
  },
)

const withBody = operations.filter(({ operation }) => operation.requestBody)
test.each(withBody.map(({ operation }) => [operation.operationId ?? '', operation] as const))(
  'the example of what %s takes is accepted',
  (operationId, operation) => {
    const body = operation.requestBody as { content: Record<string, { schema: Schema }> }
    const parameters = (operation.parameters ?? []).flatMap((parameter) =>
      'name' in parameter ? parameter : [],
    )
    const example = {
      ...(exampleOf(body.content['application/json']?.schema ?? {}, [operationId]) as object),
      ...Object.fromEntries(
        parameters.map(({ name, schema }) => [name, exampleOf(schema as Schema, [name])]),
      ),
    }
    expect(schemasOf(operationId).input.safeParse(example).error?.issues).toBeUndefined()
  },
)

test.each([
  [{ type: 'string', maxLength: 100 }, 'text, at most 100'],
  [{ type: 'integer', minimum: 1, maximum: 1440 }, 'a whole number, 1 to 1440'],
  [{ type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }, 'a whole number'],
  [{ type: 'string', pattern: '^2[01]\\d\\d-\\d\\d-\\d\\d$' }, 'a date, YYYY-MM-DD'],
  [{ anyOf: [{ type: 'boolean' }, { type: 'null' }] }, 'true or false or null'],
  [{ enum: ['light', 'dark'] }, '"light" or "dark"'],
] satisfies [Schema, string][])('%j is %s', (schema, words) => {
  expect(schemaInWords(schema)).toBe(words)
})
