import { classNames } from '@/app/ui/class-names'
import { Notice } from '@/app/ui/notice'
import prose from '@/app/ui/prose.module.css'
import type { Lesson } from '@/lib/curriculum/catalogue'
import { findCompetency } from '@/lib/curriculum/find-competency'
import { catalogue } from '@/lib/curriculum/load'
import styles from './lesson.module.css'

/** A lesson that is not written yet: what to read, what to look for, and what to be able to do afterwards. */
export function GuidedReading({ lesson }: { lesson: Lesson }) {
  const competency = findCompetency(lesson.competency)
  const topics = lesson.topics.map((id) => competency?.topics.find((topic) => topic.id === id)?.title ?? id)
  const axis = catalogue.axes.find(({ id }) => id === lesson.variants?.axis)
  const options = axis?.options.filter(({ id }) => lesson.variants?.options.includes(id)) ?? []
  return (
    <div className={classNames(prose.prose, styles.body)}>
      <Notice title="Guided reading">
        Cairn's own lesson on this is being written. Until then the step is its objective and the best sources
        we know; it counts in your plan all the same.
      </Notice>
      <h2>What to be able to do</h2>
      <p>{lesson.objective}</p>
      <p>Topics: {topics.join(', ')}.</p>
      {axis && options.length > 0 && (
        <p>
          {axis.label}: read it for {options.map(({ label }) => label).join(', ')}, whichever you work with.
        </p>
      )}
      <h2>What to read</h2>
      <ul className={styles.resources}>
        {lesson.resources.map((resource) => (
          <li key={resource.url}>
            <a href={resource.url} rel="noreferrer" target="_blank">
              {resource.title}
            </a>{' '}
            <span className={styles.kind}>{resource.kind}</span>
            <br />
            {resource.why}
          </li>
        ))}
      </ul>
      <h2>How to know that you are done</h2>
      <p>
        Close the sources and write down, in your own words and on an example from your own work, what the
        objective asks. Where you get stuck is what to read again.
      </p>
    </div>
  )
}
