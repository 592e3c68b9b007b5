import type { EngineState } from '@/lib/grading/workers/engine-state'
import styles from './workspace.module.css'

/** How far the engine is on its way, in bytes; it is downloaded once. */
export function EngineProgress({ state, name }: { state: EngineState; name: string }) {
  if (state.kind !== 'downloading' && state.kind !== 'starting') return null
  const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1)
  return (
    <p className={styles.progress} role="status">
      <progress
        value={state.kind === 'downloading' ? state.loaded : undefined}
        max={state.kind === 'downloading' ? state.total : 1}
        aria-hidden="true"
      />
      {state.kind === 'downloading' ? (
        <>
          Fetching {name} and the data
          <span aria-hidden="true">
            : {megabytes(state.loaded)} of {megabytes(state.total)} MB, once
          </span>
        </>
      ) : (
        `Starting ${name}`
      )}
    </p>
  )
}
