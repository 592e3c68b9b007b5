'use client'

import { Badge } from '@/app/ui/badge'
import { Link } from '@/app/ui/link'
import type { Coverage } from '@/lib/api/contract/coverage'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import type { CompetencyCover } from '@/lib/coverage/coverage'
import type { CoverageNames } from '@/lib/wording/coverage'
import { NeedInput } from './need-input'
import styles from './need-table.module.css'

interface NeedTableProps {
  readonly team: string
  readonly needs: Coverage['needs']
  readonly cover: readonly CompetencyCover[]
  readonly curriculum: CurriculumBrief
  readonly names: CoverageNames
}

/** Strand by strand a row a competency: how many are needed, who has it, what is missing. */
export function NeedTable({ team, needs, cover, curriculum, names }: NeedTableProps) {
  const needOf = new Map(needs.map((need) => [need.competency, need]))
  const coverById = new Map(cover.map((one) => [one.competency, one]))
  return (
    <section aria-labelledby="needs">
      <h2 id="needs">What the team needs</h2>
      <p className={styles.hint}>
        Write how many people are to have proven each; it is saved as you leave the field. 0 is not needed.
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col">Need</th>
            <th scope="col">Has</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        {curriculum.strands.map((strand) => {
          const competencies = curriculum.competencies.filter((one) => one.strand === strand.id)
          if (competencies.length === 0) return null
          return (
            <tbody key={strand.id}>
              <tr className={styles.strand}>
                <th scope="rowgroup" colSpan={4}>
                  {strand.title}
                </th>
              </tr>
              {competencies.map(({ id, level }) => {
                const need = needOf.get(id)
                const one = coverById.get(id)
                if (!need || !one) return null
                return (
                  <tr key={id} data-level={level} data-competency={id}>
                    <th scope="row" className={styles.name}>
                      <Link href={`/competencies/${id}`}>{names.competency(id)}</Link>
                    </th>
                    <td className={styles.need}>
                      <NeedInput team={team} need={need} title={names.competency(id)} />
                    </td>
                    <td className={styles.has}>
                      <Has cover={one} names={names} />
                    </td>
                    <td className={styles.state}>
                      <State cover={one} names={names} />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          )
        })}
      </table>
    </section>
  )
}

function Has({ cover: { has, competency }, names }: { cover: CompetencyCover; names: CoverageNames }) {
  if (has.length === 0) return <span className={styles.nobody}>nobody</span>
  return (
    <details>
      <summary aria-label={`${has.length} have proven ${names.competency(competency)}: show who`}>
        {has.length}
      </summary>
      <ul className={styles.who}>
        {has.map((id) => (
          <li key={id}>{names.person(id)}</li>
        ))}
      </ul>
    </details>
  )
}

function State({
  cover: { needed, gap, has, onlyOne },
  names,
}: {
  cover: CompetencyCover
  names: CoverageNames
}) {
  if (needed === 0) return <span className={styles.nobody}>not needed</span>
  const [only] = has
  return (
    <>
      {gap > 0 ? <Badge tone="attention">{gap} missing</Badge> : <Badge tone="ok">met</Badge>}
      {onlyOne && only !== undefined && <Badge tone="late">only {names.person(only)}</Badge>}
    </>
  )
}
