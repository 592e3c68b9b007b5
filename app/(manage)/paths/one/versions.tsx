'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Notice } from '@/app/ui/notice'
import { toast } from '@/app/ui/toast'
import type { Path } from '@/lib/api/contract/paths'
import { pathMutations, pathQueries } from '@/lib/api/queries/paths'
import { counted } from '@/lib/wording/days'
import { hoursInWords } from '@/lib/wording/minutes'
import styles from './builder.module.css'

/** What was published, with the way back to it, and the path's archive. */
export function Versions({ path }: { readonly path: Path }) {
  const client = useQueryClient()
  const versions = useQuery(pathQueries.versions(path.id))
  const rolling = useMutation(pathMutations.rollBack(client))
  const archiving = useMutation(pathMutations.archive(client))
  const [back, setBack] = useState<number>()
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      {versions.data?.length === 0 && (
        <p className={styles.facts}>None yet. What is published never changes.</p>
      )}
      <ol className={styles.history}>
        {versions.data?.map((version) => (
          <li key={version.version}>
            <p>
              <strong>Version {version.version}</strong>
              {version.version === path.publishedVersion && ' (counts now)'}
            </p>
            <p className={styles.facts}>
              {new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(version.publishedAt)}
              {version.publishedBy && ` by ${version.publishedBy}`}
              {` · ${hoursInWords(version.totals.required)}`}
              {version.restored !== null && ` · version ${version.restored} again`}
              {` · ${version.added} new, ${version.removed} gone`}
            </p>
            {version.note && <p className={styles.facts}>{version.note}</p>}
            {path.mayChange && version.version !== path.publishedVersion && (
              <Button
                kind="quiet"
                aria-label={`Bring version ${version.version} back`}
                onClick={() => setBack(version.version)}
              >
                Bring it back
              </Button>
            )}
          </li>
        ))}
      </ol>
      {path.mayChange && (
        <Button
          kind="quiet"
          busy={archiving.isPending}
          onClick={() => archiving.mutate({ id: path.id, archived: path.archivedAt === null })}
        >
          {path.archivedAt === null ? 'Archive this path' : 'Bring it back from the archive'}
        </Button>
      )}
      {back !== undefined && path.publishedVersion !== null && (
        <Dialog
          title={`Bring version ${back} back?`}
          onClose={() => setBack(undefined)}
          actions={
            <>
              <Button onClick={() => setBack(undefined)}>Cancel</Button>
              <Button
                kind="primary"
                busy={rolling.isPending}
                onClick={() =>
                  rolling.mutate(
                    { id: path.id, version: back, current: path.publishedVersion ?? 0 },
                    {
                      onSuccess: ({ version, people }) => {
                        toast({
                          text: `Version ${version} is what version ${back} was, for ${counted(people, 'person', 'people')}.`,
                        })
                        setBack(undefined)
                      },
                    },
                  )
                }
              >
                Bring it back
              </Button>
            </>
          }
        >
          <p>
            It is published as a new version and goes to everybody who follows the newest. What they did stays
            done, and your draft stays as it is.
          </p>
          {rolling.error && (
            <Notice tone="late" live title="Nothing was changed">
              {rolling.error.message}
            </Notice>
          )}
        </Dialog>
      )}
    </section>
  )
}
