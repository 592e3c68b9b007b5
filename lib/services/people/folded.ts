/** A text as it is searched, without case and accents: `lucia` finds Lucía. */
export function folded(text: string): string {
  const plain = text.trim().toLowerCase()
  // Most names have nothing to take off, and taking it off is what costs.
  return /^[\0-\x7f]*$/.test(plain) ? plain : plain.normalize('NFD').replace(/\p{M}/gu, '')
}
