'use client'

import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { TextInput } from '@/app/ui/text-input'
import { useViewer } from '@/app/ui/viewer-context'
import type { Viewer } from '@/lib/api/contract/me'
import { privacyMutations } from '@/lib/api/queries/privacy'
import settings from '../settings.module.css'

/** Asks for the address and the password, deletes the account, and leaves. */
export function DeleteAccount({ viewer, onClose }: { viewer: Viewer; onClose: () => void }) {
  const { signOut } = useViewer()
  const formId = useId()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const erasing = useMutation(privacyMutations.eraseMe())
  const isComplete = email.trim().toLowerCase() === viewer.email && (!viewer.hasPassword || password !== '')
  return (
    <Dialog
      title="Delete your account?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind="primary"
            type="submit"
            form={formId}
            busy={erasing.isPending || erasing.isSuccess}
            disabled={!isComplete}
          >
            Delete for good
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={settings.fields}
        onSubmit={(event) => {
          event.preventDefault()
          const confirm = viewer.hasPassword ? { email, password } : { email }
          // The session is over with the account; what this browser still holds of it goes too.
          erasing.mutate(confirm, { onSuccess: () => signOut() })
        }}
      >
        <p>This cannot be undone. To go on, type your e-mail address: {viewer.email}</p>
        <Field label="Your e-mail address">
          {(control) => (
            <TextInput
              {...control}
              type="email"
              autoComplete="off"
              required
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        {viewer.hasPassword && (
          <Field label="Your password">
            {(control) => (
              <TextInput
                {...control}
                type="password"
                autoComplete="current-password"
                required
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
        )}
        {erasing.error && (
          <Notice tone="late" live title="Your account is still here">
            {erasing.error.message}
          </Notice>
        )}
      </form>
    </Dialog>
  )
}
