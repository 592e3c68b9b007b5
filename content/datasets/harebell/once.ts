/** What `make` gives, made when it is first asked for: the larger tables take a second that most readers can save. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
