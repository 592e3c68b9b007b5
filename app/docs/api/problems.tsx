import type { ProblemKind } from '@/lib/api/contract/errors'
import { problemAnchor, problemKinds, problemType } from '@/lib/api/problem-kinds'
import styles from './api.module.css'

/** Every kind of problem, at the address that its `type` names. */
export function Problems() {
  const kinds = (Object.keys(problemKinds) as ProblemKind[]).sort(
    (a, b) => problemKinds[a].status - problemKinds[b].status,
  )
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">Problems</h2>
      <p className={styles.text}>
        Every error is a problem document (RFC 9457) of the type <code>application/problem+json</code>. Its{' '}
        <code>type</code> is stable and leads here, <code>title</code> names the kind, <code>detail</code>{' '}
        says what went wrong this time and <code>faults</code> lists everything wrong in the input. What you
        may not see is answered as if it did not exist.
      </p>
      <dl className={styles.problems}>
        {kinds.map((kind) => (
          <div key={kind} id={problemAnchor(kind)}>
            <dt>
              {problemKinds[kind].status} <code>{problemType(kind)}</code>
            </dt>
            <dd>
              {problemKinds[kind].message} {advice[kind]}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What to do about each. */
const advice: Record<ProblemKind, string> = {
  UNAUTHENTICATED: 'The session is missing, has run out or was ended. Sign in and send the request again.',
  REFUSED: 'Somebody else has to do this, or give you the right to.',
  NOT_FOUND: 'Check the id; ids that moved lead to where they are now.',
  CONFLICT:
    'The document has how it stands now in current. Look at it and send your change with its version.',
  INVALID: 'The document lists every fault with its path. Put them right and send the request again.',
  TOO_MANY: 'Retry-After says how many seconds to wait.',
  UNAVAILABLE: 'The database is busy, full or away; reading may go on. Retry-After says when to try again.',
  MALFORMED: 'Send one JSON object in UTF-8.',
  OTHER_SITE:
    'A browser may change something only from the pages of this installation. A script sends no Origin.',
  NO_SUCH_METHOD: 'Allow lists the methods there are.',
  TOO_LARGE: 'Send less at once.',
  NOT_JSON: 'Set the header content-type: application/json.',
  BROKEN: 'Tell an admin the instance of the document; the log has it with what happened.',
}
