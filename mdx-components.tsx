import type { MDXComponents } from 'mdx/types'

/** Next asks for this file; what a lesson may use is given to its body where it is rendered. */
export function useMDXComponents(): MDXComponents {
  return {}
}
