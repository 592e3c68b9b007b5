import { environment } from '@/lib/environment'
import { appDatabase } from '@/lib/services/app-database'
import { appLog } from '@/lib/services/app-log'
import { answerAuthRequest } from '@/lib/services/sign-in/answer-auth-request'

/** Answers a request under `/api/auth/` for this installation; `segments` is the path after it. */
export async function answerAuth(request: Request, segments: readonly string[]): Promise<Response> {
  const context = {
    db: await appDatabase(),
    now: Date.now,
    environment: environment(),
    report: (code: string, error: unknown) =>
      appLog().error({ code, reason: reasonOf(error) }, 'Sign-in failed'),
  }
  return answerAuthRequest(context, request, segments)
}

/** A provider's answer may hold personal data, so only the error's own words are noted. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown'
}
