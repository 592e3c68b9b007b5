'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { Notice } from '@/app/ui/notice'
import { Skeleton } from '@/app/ui/skeleton'
import { useViewer } from '@/app/ui/viewer-context'
import { coverageMutations, coverageQueries } from '@/lib/api/queries/coverage'
import styles from './helping.module.css'

/** Whether others may ask this person for help; off until they say so. */
export function Helping() {
  const { viewer } = useViewer()
  const { data, error } = useQuery({ ...coverageQueries.helping(), enabled: Boolean(viewer) })
  const changing = useMutation(coverageMutations.changeHelping(useQueryClient()))
  const hintId = useId()
  if (!viewer) return null
  const helping = changing.isPending ? changing.variables : data?.helping
  return (
    <section aria-labelledby="set-helping" className={styles.helping}>
      <h2 id="set-helping">Helping others</h2>
      {data === undefined && !error && <Skeleton label="Fetching whether you may be asked" lines={1} />}
      {(changing.error ?? error) && (
        <Notice tone="late" live title="Not saved or not here yet">
          {(changing.error ?? error)?.message}
        </Notice>
      )}
      {helping !== undefined && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={helping}
            aria-describedby={hintId}
            onChange={(event) => changing.mutate(event.target.checked)}
          />
          People may ask me for help with what I have proven
        </label>
      )}
      <p id={hintId} className={styles.hint}>
        Everybody who signs in here then sees your name and your e-mail address on the pages of those
        competencies.
      </p>
    </section>
  )
}
