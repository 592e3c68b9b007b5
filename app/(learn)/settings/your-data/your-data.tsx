'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { meQueries } from '@/lib/api/queries/me'
import settings from '../settings.module.css'
import { DeleteAccount } from './delete-account'

/** Taking everything along, and leaving for good. */
export function YourData() {
  const { data: viewer } = useQuery(meQueries.viewer())
  const [asking, setAsking] = useState(false)
  if (!viewer) return null
  return (
    <div className={settings.account}>
      <section aria-labelledby="set-data">
        <h2 id="set-data">Your data</h2>
        <p className={settings.hint}>
          Everything that is kept about you, drafts and answers too, as files for people and for programs.
        </p>
        <p>
          <a href="/api/exports/me.zip" download>
            Download everything (ZIP)
          </a>
        </p>
      </section>
      <section aria-labelledby="set-delete">
        <h2 id="set-delete">Delete your account</h2>
        <p className={settings.hint}>
          Your progress, answers and settings go for good. What stays are counts without a name, and what you
          assigned to others.
        </p>
        <Button onClick={() => setAsking(true)}>Delete account</Button>
        {asking && <DeleteAccount viewer={viewer} onClose={() => setAsking(false)} />}
      </section>
    </div>
  )
}
