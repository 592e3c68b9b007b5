import { mutationOptions } from '@tanstack/react-query'
import { api } from '../client'
import type { ApiInput } from '../create-client'

export const privacyMutations = {
  eraseMe: () =>
    mutationOptions({
      mutationFn: (confirm: ApiInput<'privacy', 'eraseMe'>) => api.privacy.eraseMe(confirm),
    }),
}
