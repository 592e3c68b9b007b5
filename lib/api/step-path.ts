/** A step's id as the addresses of the API have it. */
export function stepPath(stepId: string): { readonly competency: string; readonly slug: string } {
  const [competency = '', slug = ''] = stepId.split('/')
  return { competency, slug }
}
