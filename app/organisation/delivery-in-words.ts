import type { Delivery } from '@/lib/api/contract/invitations'

/** What happened to the letter of an invitation, and what is to be done with its link. */
export function deliveryInWords(delivery: Delivery, email: string): { title: string; hint: string } {
  const once = 'is not shown again. It works once, within seven days, for that address alone.'
  if (delivery === 'mail')
    return {
      title: `A mail to ${email} is on its way`,
      hint: `The same link as in the mail, should that not arrive; it ${once}`,
    }
  const letter =
    delivery === 'outbox'
      ? 'Nothing was mailed, since no mail server is set: the letter goes to the folder data/outbox on the server. '
      : ''
  return { title: 'Pass this link on', hint: `${letter}Send it to ${email} now: it ${once}` }
}
