import { limits } from './contract/shapes'

/** Endpoints that take a file, as base64 within their JSON, with how many bytes that may be. */
const ofFiles: Readonly<Record<string, number>> = {
  'invitations.checkImport': bodyFor(limits.importBytes),
  'invitations.import': bodyFor(limits.importBytes),
}

/** The bytes that a request's body may have, by the endpoint's name in the contract. */
export function largestBody(endpoint: string): number {
  return ofFiles[endpoint] ?? limits.bodyBytes
}

/** Whether an endpoint takes a file: nobody sends one who is not signed in. */
export function takesFile(endpoint: string): boolean {
  return Object.hasOwn(ofFiles, endpoint)
}

/** Base64 takes four bytes for three; what stands around it fits into a kibibyte. */
function bodyFor(fileBytes: number): number {
  return Math.ceil(fileBytes / 3) * 4 + 1024
}
