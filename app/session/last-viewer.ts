const place = 'cairn.last-viewer'

/** Notes who is signed in, null for nobody, for a page that opens without a network. */
export function keepLastViewer(email: string | null): void {
  try {
    if (email === null) localStorage.removeItem(place)
    else localStorage.setItem(place, email)
  } catch {
    // A browser that keeps nothing for us has no drafts to find either.
  }
}

/** Who was signed in when it was last known here. */
export function lastViewer(): string | undefined {
  try {
    return localStorage.getItem(place) ?? undefined
  } catch {
    return undefined
  }
}
