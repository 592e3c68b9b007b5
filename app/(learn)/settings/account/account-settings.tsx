'use client'

import { useQuery } from '@tanstack/react-query'
import { meQueries } from '@/lib/api/queries/me'
import styles from '../settings.module.css'
import { PasswordForm } from './password-form'
import { ProfileForm } from './profile-form'
import { Sessions } from './sessions'

/** Name, time zone, password and sessions. */
export function AccountSettings() {
  const { data: viewer } = useQuery(meQueries.viewer())
  if (!viewer) return null
  return (
    <div className={styles.account}>
      <section aria-labelledby="set-profile">
        <h2 id="set-profile">You</h2>
        <ProfileForm key={`${viewer.name} ${viewer.timeZone}`} viewer={viewer} />
      </section>
      {viewer.hasPassword && (
        <section aria-labelledby="set-password">
          <h2 id="set-password">Password</h2>
          <PasswordForm email={viewer.email} />
        </section>
      )}
      <section aria-labelledby="set-sessions">
        <h2 id="set-sessions">Sessions</h2>
        <Sessions />
      </section>
    </div>
  )
}
