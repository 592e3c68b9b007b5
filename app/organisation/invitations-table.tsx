'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Badge } from '@/app/ui/badge'
import { Button } from '@/app/ui/button'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { toast } from '@/app/ui/toast'
import type { Invitation } from '@/lib/api/contract/invitations'
import { organisationMutations } from '@/lib/api/queries/organisation'
import { MadeInvitation } from './made-invitation'
import { NotDone } from './not-done'
import { RecordTable } from './record-table'

/** Invitations that wait, each of which can be made anew or taken back. */
export function InvitationsTable({ invitations }: { invitations: readonly Invitation[] }) {
  const [asking, setAsking] = useState<Invitation>()
  const client = useQueryClient()
  const revoking = useMutation(organisationMutations.revoke(client))
  const renewing = useMutation(organisationMutations.renew(client))
  return (
    <>
      <NotDone error={renewing.error} />
      <RecordTable
        label="Invitations"
        columns={['Who', 'Team', 'Invited by', 'Holds until', 'What you can do']}
      >
        {invitations.map((invitation) => (
          <tr key={invitation.id}>
            <th scope="row">
              {invitation.email}
              {invitation.name && <small>{invitation.name}</small>}
            </th>
            <td>
              {invitation.team?.name ?? 'No team'}
              {invitation.role === 'manager' && <small>as manager</small>}
            </td>
            <td data-label="Invited by">{invitation.invitedBy.name}</td>
            <td data-label="Holds until">
              {invitation.expiresAt < Date.now() ? (
                <Badge tone="attention">Expired</Badge>
              ) : (
                until(invitation.expiresAt)
              )}
            </td>
            <td>
              <Button
                kind="quiet"
                busy={renewing.isPending && renewing.variables === invitation.id}
                aria-label={`Invite ${invitation.email} again`}
                onClick={() => renewing.mutate(invitation.id)}
              >
                Invite again
              </Button>
              <Button
                kind="quiet"
                aria-label={`Take back the invitation of ${invitation.email}`}
                onClick={() => setAsking(invitation)}
              >
                Take back
              </Button>
            </td>
          </tr>
        ))}
      </RecordTable>
      {renewing.data && (
        <MadeInvitation
          made={renewing.data}
          onClose={() => renewing.reset()}
          actions={
            <Button kind="primary" onClick={() => renewing.reset()}>
              Done
            </Button>
          }
        />
      )}
      {asking && (
        <ConfirmDialog
          title="Take back this invitation?"
          action="Take back"
          changing={revoking}
          onConfirm={() =>
            revoking.mutate(asking.id, {
              onSuccess: () => {
                toast({ text: 'Taken back. The link no longer works.' })
                setAsking(undefined)
              },
            })
          }
          onClose={() => setAsking(undefined)}
        >
          {`The link for ${asking.email} stops working at once. You can invite them again at any time.`}
        </ConfirmDialog>
      )}
    </>
  )
}

function until(instant: number): string {
  return new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant)
}
