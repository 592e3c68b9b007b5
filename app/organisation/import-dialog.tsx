'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { ApiProblem } from '@/lib/api/api-problem'
import type { ImportReport } from '@/lib/api/contract/invitations'
import { organisationMutations } from '@/lib/api/queries/organisation'
import { counted } from '@/lib/wording/days'
import { fileAsBase64 } from './file-as-base64'
import { ImportRows } from './import-rows'
import { NotDone } from './not-done'
import styles from './organisation.module.css'

const megabytes = 2

/** People from a CSV file: chosen, looked at row by row, then all of it done or nothing. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const [file, setFile] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const checking = useMutation(organisationMutations.checkImport())
  const importing = useMutation(organisationMutations.importPeople(useQueryClient()))

  async function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const chosen = target.files?.[0]
    checking.reset()
    importing.reset()
    setFile(undefined)
    setProblem(undefined)
    if (!chosen) return
    if (chosen.size > megabytes * 1024 * 1024) {
      return setProblem(`The file has more than ${megabytes} MB. Split it into smaller ones.`)
    }
    try {
      const content = await fileAsBase64(chosen)
      setFile(content)
      checking.mutate(content)
    } catch {
      setProblem('Your browser cannot read this file. Choose it again.')
    }
  }

  const done = importing.data
  const report = reportIn(importing.error) ?? checking.data
  const shown = done ?? report
  return (
    <Dialog
      title="People from a CSV file"
      className={styles.wide}
      onClose={onClose}
      actions={
        done ? (
          <Button kind="primary" onClick={onClose}>
            Done
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>Cancel</Button>
            {report && file && (
              <Button
                kind="primary"
                busy={importing.isPending}
                disabled={report.counts.wrong > 0 || report.counts.invite + report.counts.add === 0}
                onClick={() => importing.mutate({ file, reviewed: report.reviewed })}
              >
                {deedInWords(report)}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={styles.form}>
        {done ? (
          <Notice tone="ok" live title={`${summary(done)}: done`}>
            {done.counts.invite === 0 ? 'The table says what was done.' : sentInWords[done.delivery]}
          </Notice>
        ) : (
          <Field
            label="CSV file"
            hint="The first line names the columns: email, name, team and role. Only email must be there. A team is a name, or the way to it: Data / Ingest. Up to 2,000 rows and 2 MB."
            error={problem ?? checking.error?.message}
          >
            {(control) => (
              <input
                {...control}
                className={styles.file}
                type="file"
                accept=".csv,.tsv,.txt,text/csv"
                onChange={choose}
              />
            )}
          </Field>
        )}
        {checking.isPending && <p role="status">Checking the file.</p>}
        <NotDone error={importing.error} />
        {!done && report && <ReportNotice report={report} />}
        {shown && <ImportRows report={shown} />}
      </div>
    </Dialog>
  )
}

function ReportNotice({ report }: { report: ImportReport }) {
  const { wrong } = report.counts
  if (wrong > 0) {
    return (
      <Notice tone="attention" live title={`${counted(wrong, 'row')} to mend; nothing was done`}>
        Each says below what is wrong. Mend the file and choose it again.
      </Notice>
    )
  }
  return (
    <Notice tone="info" live title={`${summary(report)}; nothing was done yet`}>
      {`Read as ${report.encoding}. Look through the rows, then go on.${
        report.delivery === 'mail' && report.counts.invite > 0
          ? ' Each invitation is mailed to its address.'
          : ''
      }`}
    </Notice>
  )
}

const passOn =
  'Pass these links on: they are in the table and are not shown again. Copy it as CSV and send each person theirs.'
const sentInWords: Readonly<Record<ImportReport['delivery'], string>> = {
  mail: 'A mail to each address is on its way. The links are also in the table and are not shown again.',
  outbox: `Nothing was mailed, since no mail server is set: the letters go to the folder data/outbox on the server. ${passOn}`,
  none: passOn,
}

function summary({ counts }: ImportReport): string {
  const parts = [
    counts.invite > 0 && counted(counts.invite, 'invitation'),
    counts.add > 0 && `${counted(counts.add, 'person', 'people')} added to a team`,
    counts.nothing > 0 && `${counts.nothing} as before`,
  ].filter(Boolean)
  return parts.join(', ') || 'No rows'
}

function deedInWords({ counts }: ImportReport): string {
  if (counts.invite > 0) return `Make ${counted(counts.invite, 'invitation')}`
  return counts.add > 0 ? `Add ${counted(counts.add, 'person', 'people')}` : 'Nothing to do'
}

/** Where something changed since the check, the answer holds the report as it is now. */
function reportIn(error: Error | null): ImportReport | undefined {
  if (!(error instanceof ApiProblem) || error.status !== 409) return undefined
  const { current } = error
  return typeof current === 'object' && current !== null && 'rows' in current
    ? (current as ImportReport)
    : undefined
}
