import type { Operation } from '@/lib/api/open-api-document'
import { exampleOf, type Schema } from '@/lib/api/schema-example'

/** The command that calls an endpoint, over as few lines as it needs; `$CAIRN` is the address of the installation. */
export function curlLine(
  { method, path, operation }: Operation,
  parameters: readonly { readonly name: string; readonly schema?: object }[],
  body: Schema | undefined,
): string {
  const address = parameters.reduce(
    (text, { name, schema }) => text.replace(`{${name}}`, String(exampleOf(schema ?? {}, [name]))),
    path,
  )
  const lines = [
    `curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}"$CAIRN/api/v1${address}"`,
    ...(operation.security ? ['-b cookies.txt'] : []),
    ...(body
      ? [
          `-H "content-type: application/json" -d '${JSON.stringify(exampleOf(body, [operation.operationId ?? '']))}'`,
        ]
      : []),
  ]
  return lines.join(' \\\n  ')
}
