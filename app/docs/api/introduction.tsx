import { limits } from '@/lib/api/contract/shapes'
import styles from './api.module.css'

/** How to call the API at all. */
export function Introduction() {
  return (
    <div>
      <p className={styles.text}>
        The address of every endpoint starts with <code>/api/v1</code>. Bodies are JSON in UTF-8, at most{' '}
        {limits.bodyBytes / 1024} KiB, sent as <code>application/json</code>. A date is a calendar date where
        you are (<code>2026-03-12</code>), an instant is milliseconds since 1970 in UTC, minutes are whole
        study minutes.
      </p>
      <p className={styles.text}>
        What is yours needs the cookie that signing in sets; the examples read it from the file{' '}
        <code>cookies.txt</code>. A PUT or DELETE sent twice changes things once, so one that got no answer
        can be sent again. A field that an endpoint does not know is refused, so that a slip of the pen is not
        lost silently.
      </p>
    </div>
  )
}
