import type { Metadata } from 'next'
import { LinkButton } from '@/app/ui/button'
import { CairnGlyph } from '@/app/ui/cairn-glyph'
import { catalogue } from '@/lib/curriculum/load'
import { hoursInWords } from '@/lib/wording/minutes'
import styles from './landing.module.css'
import { SamplePlan } from './sample-plan'
import { LeadToSetUp } from './set-up/lead-to-set-up'

export const metadata: Metadata = {
  title: { absolute: 'Cairn: your own way through a competency framework' },
  description: 'A roadmap from where you are to the level you want, in the hours you have.',
}

/** What Cairn is, and the way in. */
export default function LandingPage() {
  const { competencies, levels } = catalogue
  const steps = competencies.flatMap((competency) => competency.steps)
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
  return (
    <div className={styles.landing}>
      <LeadToSetUp />
      <section className={styles.hero}>
        <div className={styles.words}>
          <h1>From where you are to the level you want, in the hours you have</h1>
          <p>
            Cairn lays {competencies.length} competencies of data engineering out as a trail of lessons that
            really run, leaves out what you know, and plans the rest into your own week: what is next, why,
            and when you will be there.
          </p>
          <div className={styles.actions}>
            <LinkButton kind="primary" href="/sign-in">
              Sign in
            </LinkButton>
            <LinkButton href="/learn/sql-mastery/grain-first">Try a lesson</LinkButton>
            <LinkButton href="/map">Look at the map</LinkButton>
          </div>
        </div>
        <SamplePlan />
      </section>
      <section aria-labelledby="how" className={styles.how}>
        <h2 id="how">How it goes</h2>
        <ol>
          <li>
            <h3>Answer five short questions</h3>
            <p>Where you are, where to, by when, in which hours, with which stack.</p>
          </li>
          <li>
            <h3>Walk one step at a time</h3>
            <p>Read, predict, run the SQL on a real PostgreSQL in your browser, mark it complete.</p>
          </li>
          <li>
            <h3>See the plan move with you</h3>
            <p>A missed week, a day off, a new date: it is planned anew and says what changed.</p>
          </li>
        </ol>
      </section>
      <section aria-labelledby="levels" className={styles.levels}>
        <h2 id="levels">Four levels, one trail</h2>
        <ul>
          {levels.map((level, index) => (
            <li key={level.id} data-level={level.id}>
              <CairnGlyph
                stones={Math.min(4, index + 1) as 1 | 2 | 3 | 4}
                level={level.id}
                size={40}
                decorative
              />
              <div>
                <h3>{level.name}</h3>
                <p>{level.promise}</p>
              </div>
            </li>
          ))}
        </ul>
        <p className={styles.size}>
          {steps.length} steps, about {hoursInWords(minutes)} in all.{' '}
          <a href="/competencies">Read the framework</a>
        </p>
      </section>
    </div>
  )
}
