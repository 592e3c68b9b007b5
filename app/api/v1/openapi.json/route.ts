import { openApiDocument } from '@/lib/api/open-api-document'

/** Made at build: the document changes with the code alone. */
export const dynamic = 'force-static'

/** The OpenAPI 3.1 document of the API. */
export async function GET(): Promise<Response> {
  return Response.json(await openApiDocument())
}
