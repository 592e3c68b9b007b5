/** No verdict was reached, and it may not be the answer's fault: another try is worth it. */
export class SandboxBroken extends Error {
  override readonly name = 'SandboxBroken'
}
