import { environment } from '@/lib/environment'
import { appDatabase } from '@/lib/services/app-database'
import { appLog } from '@/lib/services/app-log'
import { answerAuthRequest } from '@/lib/services/sign-in/answer-auth-request'

async function answer(request: Request, { params }: { params: Promise<{ nextauth: string[] }> }) {
  const context = {
    db: await appDatabase(),
    now: Date.now,
    environment: environment(),
    report: (code: string, error: unknown) =>
      appLog().error({ code, reason: reasonOf(error) }, 'Sign-in failed'),
  }
  return answerAuthRequest(context, request, (await params).nextauth)
}

/** A provider's answer may hold personal data, so only the error's own words are noted. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown'
}

export { answer as GET, answer as POST }
