/** What an exercise's engine is doing. */
export type EngineState =
  /** Nothing was asked of it yet, or it was closed. */
  | { readonly kind: 'idle' }
  /** Bytes over the network so far, of how many. */
  | { readonly kind: 'downloading'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready' }
  /** `since` in milliseconds of `Date.now()`. */
  | { readonly kind: 'running'; readonly since: number }
  /** The time limit or the learner ended it; the message says which. */
  | { readonly kind: 'stopped'; readonly message: string }
  /** It broke, or could not be started. The next call starts it anew. */
  | { readonly kind: 'crashed'; readonly message: string }

export interface ObservedState {
  show(next: EngineState): void
  state(): EngineState
  /** Calls back after each change, until what it gave is called. */
  subscribe(onChange: () => void): () => void
}

export function observeState(): ObservedState {
  let current: EngineState = { kind: 'idle' }
  const listeners = new Set<() => void>()
  return {
    show(next) {
      if (next.kind === current.kind && next.kind !== 'downloading' && next.kind !== 'running') return
      current = next
      for (const listener of listeners) listener()
    },
    state: () => current,
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}
