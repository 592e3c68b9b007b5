import { hash, verify } from '@node-rs/argon2'

/** argon2id as OWASP's password storage cheat sheet asks at least: 19 MiB, two passes, one lane; about 30 ms here. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The hash of random bytes that were thrown away, so that an unknown e-mail costs the same time as a known one. */
const nobody =
  '$argon2id$v=19$m=19456,t=2,p=1$RI4eMNLQ++9kByCDAHksuw$GrUmJOt8/Pgv3+7J8EBkxuChF04TH0LEdLptBwhimUI'

/** Hashes a password on a worker thread. The same text typed on another keyboard (NFKC) gives the same password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost)
}

/** Whether a password fits a hash; without a hash it takes as long and answers no. */
export async function fitsPassword(
  password: string,
  passwordHash: string | null | undefined,
): Promise<boolean> {
  const fits = await verify(passwordHash ?? nobody, password.normalize('NFKC'))
  return fits && Boolean(passwordHash)
}
