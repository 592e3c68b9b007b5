/** The kind of fault alone, such as `EAUTH 535`: what a mail server says may hold an address. */
export function mailFault(error: unknown): string {
  const { code, responseCode, name } = error as { code?: unknown; responseCode?: unknown; name?: unknown }
  const kinds = [code ?? name, responseCode].filter((part) => part !== undefined)
  return kinds.map(String).join(' ') || 'unknown'
}
