import type { Operation } from '@/lib/api/open-api-document'
import { exampleOf, type Schema } from '@/lib/api/schema-example'
import styles from './api.module.css'
import { CodeBlock } from './code-block'
import { curlLine } from './curl-line'
import { FieldTable } from './field-table'

/** One endpoint: what it takes, how to call it, what it gives and what can go wrong. */
export function Endpoint({ method, path, operation }: Operation) {
  const body = jsonSchemaOf(operation.requestBody)
  const given = jsonSchemaOf(operation.responses?.['200'])
  const parameters = (operation.parameters ?? []).flatMap((parameter) =>
    'name' in parameter ? parameter : [],
  )
  const id = `endpoint-${operation.operationId?.replace('.', '-').toLowerCase()}`
  return (
    <article className={styles.endpoint} aria-labelledby={id}>
      <h3 id={id}>
        {operation.summary}{' '}
        <span className={styles.access}>{operation.security ? 'signed in' : 'public'}</span>
      </h3>
      <p className={styles.address}>
        <span data-method={method} className={styles.method}>
          {method.toUpperCase()}
        </span>{' '}
        <code>{path}</code>
      </p>
      <FieldTable
        label={`What ${operation.summary} takes`}
        caption="It takes"
        fields={[
          ...parameters.map(({ name, schema, required }) => ({
            name,
            schema: schema as Schema,
            required: required ?? false,
            place: 'path',
          })),
          ...fieldsOf(body, 'body'),
        ]}
      />
      <h4>Call it</h4>
      <CodeBlock
        label={`Call ${operation.summary}`}
        code={curlLine({ method, path, operation }, parameters, body)}
      />
      {given && (
        <>
          <h4>It gives</h4>
          <CodeBlock
            label={`What ${operation.summary} gives`}
            code={JSON.stringify(exampleOf(given, [operation.operationId ?? '']), null, 2)}
          />
        </>
      )}
      <h4>What can go wrong</h4>
      <ul className={styles.errors}>
        {errorsOf(operation.responses).map(({ status, type, title }) => (
          <li key={type}>
            <a href={type}>{status}</a> {title}
          </li>
        ))}
      </ul>
    </article>
  )
}

function fieldsOf(schema: Schema | undefined, place: string) {
  return Object.entries(schema?.properties ?? {}).map(([name, field]) => ({
    name,
    schema: field,
    required: schema?.required?.includes(name) ?? false,
    place,
  }))
}

function jsonSchemaOf(message: unknown): Schema | undefined {
  const { content } = (message ?? {}) as { content?: Record<string, { schema?: Schema }> }
  return content?.['application/json']?.schema
}

interface ErrorExample {
  readonly type: string
  readonly title: string
  readonly status: number
}

function errorsOf(responses: unknown): readonly ErrorExample[] {
  return Object.values(responses ?? {}).flatMap((response: { content?: Record<string, unknown> }) => {
    const { examples = {} } = (response.content?.['application/problem+json'] ?? {}) as {
      examples?: Record<string, { value: ErrorExample }>
    }
    return Object.values(examples).map(({ value }) => ({ ...value, type: value.type.replace(/^.*#/, '#') }))
  })
}
