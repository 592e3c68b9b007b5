/** What a learner hands in. Which form belongs to which kind of exercise is in `answerForm`. */
export type Answer =
  /** SQL, Python, YAML, HCL or a Dockerfile, as it was typed. */
  | { readonly form: 'text'; readonly text: string }
  /** Item ids in the order they were put in; items left out were left out on purpose. */
  | { readonly form: 'order'; readonly items: readonly string[] }
  /** Arrows drawn between item ids. */
  | { readonly form: 'edges'; readonly edges: readonly (readonly [from: string, to: string])[] }
  /** Question id to the ids of the options chosen. */
  | { readonly form: 'choices'; readonly choices: Readonly<Record<string, readonly string[]>> }

export type AnswerForm = Answer['form']

/** Bytes of an answer as JSON; longer ones are refused. */
export const answerBytes = 64 * 1024
