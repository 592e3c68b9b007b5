import { limits } from '@/lib/api/contract/shapes'
import { commonPasswords } from './common-passwords'

/**
 * Why a password cannot be used, in words for the person; empty when it can. Length and guessing are what counts:
 * no rule asks for digits or signs (NIST SP 800-63B).
 */
export function passwordFaults(
  password: string,
  person: { readonly name: string; readonly email: string },
): string[] {
  const text = password.normalize('NFKC')
  const length = [...text].length
  if (length < limits.passwordMin) return [`A password has at least ${limits.passwordMin} characters.`]
  if (length > limits.passwordMax) return [`A password has at most ${limits.passwordMax} characters.`]
  if (isCommon(text)) return ['This password is one of the first that anyone would try. Choose another.']
  if (isOwnName(text, person))
    return ['Your name or e-mail address is not a password. Choose something else.']
  return []
}

function isCommon(text: string): boolean {
  const plain = text.toLowerCase()
  const letters = plain.replace(/[\d\W_]+$/, '')
  return commonPasswords.has(plain) || commonPasswords.has(letters) || new Set(plain).size < 4
}

function isOwnName(
  text: string,
  { name, email }: { readonly name: string; readonly email: string },
): boolean {
  const squeeze = (part: string) =>
    part
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s._-]+/g, '')
  const plain = squeeze(text)
  const own = [name, email, email.split('@')[0] ?? ''].map(squeeze).filter((part) => part.length >= 4)
  // A name with a year or a sign behind it is still the name.
  return own.includes(plain) || own.includes(plain.replace(/[^\p{L}]+$/u, ''))
}
