/** A feed as its owner sees it; its address is shown only when it is made. */
export function shownFeed({ createdAt, ...feed }: StoredFeed) {
  return { ...feed, createdAt: createdAt.getTime() }
}

interface StoredFeed {
  readonly createdAt: Date
  readonly fetchedOn: string | null
  readonly startsAt: string
}
