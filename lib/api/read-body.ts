import { DoorError } from './door-error'

/**
 * Reads a request's JSON body, which must be an object; undefined where there is none. Stops as soon as the body has
 * more bytes than are accepted. Throws DoorError (TOO_LARGE, NOT_JSON, MALFORMED).
 */
export async function readBody(
  request: Request,
  largest: number,
): Promise<Record<string, unknown> | undefined> {
  if (Number(request.headers.get('content-length')) > largest) throw tooLarge(largest)
  const text = await readText(request, largest)
  if (text === '') return undefined
  if (!isJson(request.headers.get('content-type'))) throw new DoorError('NOT_JSON')
  const body = parse(text)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new DoorError('MALFORMED', 'The body should be a JSON object. Nothing was changed.')
  }
  return body as Record<string, unknown>
}

async function readText(request: Request, largest: number): Promise<string> {
  if (!request.body) return ''
  const reader = request.body.getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let bytes = 0
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      bytes += chunk.value.byteLength
      if (bytes > largest) throw tooLarge(largest)
      text += decoder.decode(chunk.value, { stream: true })
    }
    return text + decoder.decode()
  } catch (error) {
    // Whoever still sends is told to stop; that they have gone already is no matter.
    await reader.cancel().catch(() => undefined)
    if (error instanceof DoorError) throw error
    throw new DoorError('MALFORMED', 'The body broke off or is not UTF-8. Nothing was changed.')
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DoorError('MALFORMED', 'The body is not JSON. Nothing was changed.')
  }
}

function isJson(contentType: string | null): boolean {
  return /^application\/json(\s*;|\s*$)/i.test(contentType ?? '')
}

function tooLarge(largest: number): DoorError {
  return new DoorError(
    'TOO_LARGE',
    `A body has at most ${Math.floor(largest / 1024)} KiB. Nothing was changed.`,
  )
}
