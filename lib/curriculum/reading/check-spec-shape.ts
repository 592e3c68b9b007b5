import { z } from 'zod'
import type { CheckSpec } from '@/lib/grading/checks/check-spec'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const text = z.string().trim().min(1)
const base = { id, title: text, lesson: text.optional() }

const values = z.record(z.string().regex(/^[a-z_][a-z0-9_]*$/), text)
const ofText = { ...base, patterns: z.array(text).min(1), says: text }
const ofSql = {
  ...base,
  before: text.optional(),
  runs: z.int().min(1).max(5).optional(),
  between: text.optional(),
  parameters: values.optional(),
}
const probed = { ...ofSql, probe: text.optional() }
const ofConfig = { ...base, says: text }
const ofChoice = { ...base, says: text }
const pairs = z.array(z.tuple([text, text])).min(1)

const gitStart = z.strictObject({
  commits: z.record(z.string(), z.strictObject({ parents: z.array(text), message: text })),
  branches: z.record(z.string(), text),
  remotes: z.record(z.string(), text),
  head: text,
})

/** One entry of an exercise's `checks`, as `CheckSpec` describes it. */
export const checkSpecShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('forbids'), ...ofText }),
  z.strictObject({ kind: z.literal('requires'), ...ofText }),

  z.strictObject({
    kind: z.literal('rows-equal'),
    ...probed,
    ordered: z.boolean(),
    tolerance: z.number().min(0).max(0.5).optional(),
    says: text.optional(),
  }),
  z.strictObject({ kind: z.literal('columns'), ...probed, types: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('row-count'), ...probed, says: text.optional() }),
  z.strictObject({ kind: z.literal('unique'), ...probed, columns: z.array(text).min(1) }),
  z.strictObject({ kind: z.literal('no-rows'), ...ofSql, probe: text, says: text }),
  z.strictObject({ kind: z.literal('changes-nothing'), ...ofSql, probe: text }),
  z.strictObject({
    kind: z.literal('statement-fails'),
    ...ofSql,
    sql: text,
    code: text.optional(),
    says: text,
  }),
  z.strictObject({ kind: z.literal('statement-succeeds'), ...ofSql, sql: text, says: text }),
  z.strictObject({
    kind: z.literal('plan'),
    ...ofSql,
    noSeqScanOn: z.array(text).optional(),
    usesIndexOn: z.array(text).optional(),
    maxRowsTouched: z.int().min(0).optional(),
    maxFiles: z.int().min(0).optional(),
  }),

  z.strictObject({ kind: z.literal('python-test'), ...base, test: text }),

  z.strictObject({ kind: z.literal('schema'), ...ofConfig, file: text }),
  z.strictObject({ kind: z.literal('value-equals'), ...ofConfig, path: text, value: z.unknown() }),
  z.strictObject({
    kind: z.literal('value-in'),
    ...ofConfig,
    path: text,
    values: z.array(z.unknown()).min(1),
  }),
  z.strictObject({
    kind: z.literal('value-between'),
    ...ofConfig,
    path: text,
    min: z.number().optional(),
    max: z.number().optional(),
  }),
  z.strictObject({ kind: z.literal('value-matches'), ...ofConfig, path: text, pattern: text }),
  z.strictObject({ kind: z.literal('value-lacks'), ...ofConfig, path: text, pattern: text }),
  z.strictObject({
    kind: z.literal('value-contains'),
    ...ofConfig,
    path: text,
    items: z.array(z.unknown()).min(1),
  }),
  z.strictObject({ kind: z.literal('present'), ...ofConfig, path: text }),
  z.strictObject({ kind: z.literal('absent'), ...ofConfig, path: text }),
  z.strictObject({
    kind: z.literal('dockerfile'),
    ...ofConfig,
    rule: z.enum(['base-pinned', 'dependencies-first', 'slim-final-stage', 'not-root', 'no-secret']),
    names: z.array(text).optional(),
  }),

  z.strictObject({
    kind: z.literal('chosen'),
    ...ofChoice,
    question: text,
    accept: z.array(z.array(text)).min(1),
  }),
  z.strictObject({ kind: z.literal('not-chosen'), ...ofChoice, question: text, option: text }),
  z.strictObject({ kind: z.literal('in-order'), ...ofChoice, pairs }),
  z.strictObject({ kind: z.literal('includes'), ...ofChoice, items: z.array(text).min(1) }),
  z.strictObject({ kind: z.literal('excludes'), ...ofChoice, items: z.array(text).min(1) }),
  z.strictObject({ kind: z.literal('edges-cover'), ...ofChoice, pairs }),
  z.strictObject({ kind: z.literal('no-redundant-edges'), ...ofChoice }),
  z.strictObject({ kind: z.literal('acyclic'), ...ofChoice }),
  z.strictObject({
    kind: z.literal('critical-path'),
    ...ofChoice,
    minutes: z.record(z.string(), z.number().min(0)),
    under: z.number().min(0),
  }),
  z.strictObject({
    kind: z.literal('git'),
    ...ofChoice,
    start: gitStart,
    commands: z.record(z.string(), text),
    demands: z.enum(['commit-restored', 'change-absent', 'branch-unchanged', 'no-force-push']),
    branch: text.optional(),
    commit: text.optional(),
  }),
]) satisfies z.ZodType<CheckSpec>
