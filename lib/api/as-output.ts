type Writable<T> = { -readonly [Key in keyof T]: Writable<T[Key]> }

/**
 * Gives a service's answer the type an endpoint's schema infers: the services promise never to change what they give,
 * and a schema's types know no such promise. The value is the same.
 */
export function asOutput<T>(answer: T): Writable<T> {
  return answer as Writable<T>
}
