'use client'

import { useState } from 'react'
import { CairnGlyph } from '@/app/ui/cairn-glyph'
import { CairnSymbols, CairnUse } from '@/app/ui/cairn-symbols'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import type { PersonStanding } from '@/lib/api/contract/standings'
import { competencyStateOf } from '@/lib/roadmap/competency-state'
import type { CurriculumIndex } from '@/lib/roadmap/curriculum-index'
import { freshnessInWords, stateInWords } from '@/lib/wording/state'
import { EvidenceDialog } from './evidence-dialog'
import styles from './person.module.css'

interface CompetencyShelvesProps {
  readonly standing: PersonStanding
  readonly curriculum: CurriculumBrief
  readonly index: CurriculumIndex
}

/** Every competency by level, each with its cairn, its state and the way to what stands behind it. */
export function CompetencyShelves({ standing, curriculum, index }: CompetencyShelvesProps) {
  const [opened, setOpened] = useState<string>()
  const facts = new Map(standing.competencies.map((competency) => [competency.id, competency]))
  return (
    <section aria-labelledby="competencies">
      <CairnSymbols />
      <h2 id="competencies">Competencies</h2>
      {curriculum.levels.map((level) => (
        <section key={level.id} aria-label={level.name} className={styles.level}>
          <h3 data-level={level.id}>{level.name}</h3>
          <ul className={styles.shelf}>
            {curriculum.competencies
              .filter((competency) => competency.level === level.id)
              .map(({ id }) => {
                const state = competencyStateOf(facts.get(id) ?? { done: 0, total: 0 }, standing.today)
                const freshness = freshnessInWords(state, standing.today)
                return (
                  <li key={id} data-level={level.id}>
                    {state.kind === 'stated' ? (
                      <CairnUse picture="said" size={32} />
                    ) : (
                      <CairnGlyph
                        done={state.done}
                        total={state.total}
                        proven={state.kind === 'proven'}
                        refreshDue={state.freshness?.isDue}
                        size={32}
                        decorative
                      />
                    )}
                    <div>
                      <button type="button" className={styles.open} onClick={() => setOpened(id)}>
                        {index.competencyTitle(id)}
                      </button>
                      <p className={styles.aside}>{stateInWords(state, standing.today)}</p>
                      {freshness && <p className={styles.aside}>{freshness}</p>}
                    </div>
                  </li>
                )
              })}
          </ul>
        </section>
      ))}
      {opened && (
        <EvidenceDialog
          personId={standing.person.id}
          personName={standing.person.name}
          competency={opened}
          index={index}
          hidesPerson
          onClose={() => setOpened(undefined)}
        />
      )}
    </section>
  )
}
