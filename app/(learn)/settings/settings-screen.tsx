'use client'

import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { PlanForm } from '../plan-form/plan-form'
import { StandingGate } from '../standing/standing-gate'
import { AccountSettings } from './account/account-settings'
import { CalendarFeed } from './calendar-feed/calendar-feed'
import { Helping } from './helping/helping'
import { Reminders } from './reminders/reminders'
import { ReviewSettings } from './review-settings/review-settings'
import styles from './settings.module.css'
import { YourData } from './your-data/your-data'

/** What the plan is made from, with the effect of a change before it is saved; and the account. */
export function SettingsScreen() {
  return (
    <div className={styles.settings}>
      <PageHeader title="Settings">
        <p>
          Know more, or less, than you said at first?{' '}
          <Link href="/start">Answer the five questions again</Link>, or{' '}
          <Link href="/placement">find out in about 20 questions</Link>; nothing you did is lost.
        </p>
      </PageHeader>
      <StandingGate waitingFor="your settings">
        {(standing) => (
          <PlanForm
            key={standing.roadmap.settings?.version}
            standing={standing}
            settings={standing.roadmap.settings!}
          />
        )}
      </StandingGate>
      <ReviewSettings />
      <CalendarFeed />
      <Helping />
      <Reminders />
      <AccountSettings />
      <YourData />
    </div>
  )
}
