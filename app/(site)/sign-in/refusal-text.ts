/** What to tell somebody who was not signed in, by next-auth's or our own code. */
export function refusalText(code: string): string {
  const seconds = /^TooMany(\d+)$/.exec(code)?.[1]
  if (seconds) {
    return `There were too many tries from here. Wait ${waitingTime(Number(seconds))}, then try again. Your account is not locked.`
  }
  const known = Object.hasOwn(texts, code) ? texts[code] : undefined
  return known ?? 'Signing in did not work. Nothing was changed; try again.'
}

const atProvider = 'Signing in at your provider did not come to an end. Start again from here.'

const texts: Readonly<Record<string, string>> = {
  CredentialsSignin: 'This e-mail and password do not fit together. Check both and try again.',
  Unavailable: 'Signing in is not possible right now. Your account is unchanged; try again in a minute.',
  EmailNotVerified:
    'Your provider has not verified your e-mail address, so it cannot be matched to an account. Verify it there, or ask your admin.',
  NotInvited: 'Your e-mail address does not belong to this organisation. Ask your admin to invite you.',
  AlreadyLinked:
    'Another account at your provider already signs in as this person. Use that one, or ask your admin.',
  Deactivated: 'This account is switched off. Your progress is kept; ask your admin to switch it on.',
  SetUpFirst: 'Cairn is not set up yet. The first admin is made with the set-up code.',
  OAuthSignin: 'Your provider cannot be reached right now. Try again in a minute.',
  OAuthCallback: atProvider,
  Callback: atProvider,
  AccessDenied: 'You are not let in with this account. Ask your admin.',
  Configuration: 'Sign-in is not configured correctly here. Your admin finds the reason in the log.',
}

function waitingTime(seconds: number): string {
  if (seconds < 60) return `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}
