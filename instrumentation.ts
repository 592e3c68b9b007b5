/** Runs once as a server starts, before its first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { notePeers } = await import('@/lib/services/sign-in/note-peers')
  notePeers()
  const { startAppGraders } = await import('@/lib/services/practice/app-graders')
  startAppGraders()
}
