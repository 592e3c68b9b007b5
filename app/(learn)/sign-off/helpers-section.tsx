'use client'

import { useQuery } from '@tanstack/react-query'
import { useViewer } from '@/app/ui/viewer-context'
import { coverageQueries } from '@/lib/api/queries/coverage'
import styles from './sign-off.module.css'

/** Who has proven a competency and agreed to be asked about it; nothing for a guest, or where there is nobody. */
export function HelpersSection({ competency }: { competency: string }) {
  const { viewer } = useViewer()
  const { data: helpers } = useQuery({ ...coverageQueries.helpers(competency), enabled: Boolean(viewer) })
  if (!helpers || helpers.length === 0) return null
  return (
    <section aria-labelledby="helpers" className={styles.section}>
      <h2 id="helpers">People who can help</h2>
      <p className={styles.intro}>They have proven this and agreed to be asked.</p>
      <ul className={styles.helpers}>
        {helpers.map(({ name, email }) => (
          <li key={email}>
            {name} <a href={`mailto:${email}`}>{email}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
