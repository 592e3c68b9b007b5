import type { ExerciseKind } from '@/lib/grading/exercise-package'

/** The `exercise.yaml` of a new exercise: valid, explained line by line, and full of places to fill in. */
export function exerciseYaml(kind: ExerciseKind, topic: string): string {
  return `# One exercise. Beside this file: ${besides(kind)}
# Check it, as often as you like: npm run content:check -- --only <competency>/<slug>
# A place that still says FILL IN is a mistake, and so is a wrong answer that passes.
title: FILL IN a title that names the trouble, not the technique
minutes: 25 # 10 to 45, with reading
kind: ${kind}
topics: # of competency.yaml; the lessons that share one become its prerequisites
  - ${topic}
brief: FILL IN one or two sentences for lists. The learner works from brief.mdx.
${tables(kind)}
${parts(kind)}
# From a nudge to nearly there; each is asked for one at a time.
hints:
  - FILL IN a question that makes them look at the right place
  - FILL IN the idea, without the code
explanation: |
  FILL IN why the solution is right, and what goes wrong without it.

# Answers that look right and are not. Each must be rejected by the check that \`caughtBy\` names (\`fault\`: it cannot be run).
wrongAnswers:
${wrong(kind)}
`
}

function besides(kind: ExerciseKind): string {
  if (kind.startsWith('sql-')) {
    return 'brief.mdx, starter.sql, solution.sql, wrong/*.sql; setup.sql runs before each answer, if there is one.'
  }
  if (kind === 'python')
    return 'brief.mdx, starter.py, solution.py, checks.py, wrong/*.py; files/ for its own files.'
  if (kind.startsWith('config-'))
    return 'brief.mdx, starter.*, solution.*, wrong/*; schema.json for a check of kind schema.'
  return 'brief.mdx. The board, the answer and the wrong answers are below.'
}

function tables(kind: ExerciseKind): string {
  const found = {
    sql: 'tables: # of tables.yaml; loaded freshly for every check\n  - ops.depots',
    python:
      'tables: [] # of tables.yaml; each lies in tables/<name>.csv\nfiles: [] # files or folders of the data set, such as files/weather_api',
    other: 'tables: [] # of tables.yaml, for the figures of the brief',
  }
  return kind.startsWith('sql-') ? found.sql : kind === 'python' ? found.python : found.other
}

function parts(kind: ExerciseKind): string {
  if (kind.startsWith('sql-')) return `${sqlParts}\n${limits(5)}\n${figures}\n${sqlChecks}`
  if (kind === 'python') return `${limits(10)}\n${pythonChecks}`
  if (kind === 'config-dockerfile') return dockerfileChecks
  if (kind.startsWith('config-')) return configChecks
  if (kind === 'ordering') return orderParts
  return choiceParts
}

const sqlParts = `# Stated before anybody types.
result:
  grain: FILL IN one row per …
  columns:
    - name: depot_id
    - name: name
      about: FILL IN what a reader cannot guess, or remove this line
  order: by depot_id`

const limits = (seconds: number) => `limits:
  seconds: ${seconds}`

const figures = `# Numbers in brief.mdx, written there as {figures.depots}: never typed, always selected from the visible data.
figures:
  depots: select count(*) from ops.depots`

const sqlChecks = `# In the order in which they are told. What they compare with is recorded from solution.sql, on both variants.
checks:
  - id: columns
    kind: columns
    title: The columns are the ones asked for
  - id: one-row-each
    kind: unique
    title: No row stands there twice
    columns: [depot_id]
  - id: rows
    kind: rows-equal
    title: Every row is right
    ordered: true # whether the order of the rows counts
    # lesson: <competency>/<slug>, where a failure sends the learner
  # before: prepares, such as an insert that a lazy answer does not survive; probe: looks at a table instead of at the
  # answer's last result; runs and between: run the answer again. Other kinds: row-count, no-rows, changes-nothing,
  # statement-fails, statement-succeeds, plan, forbids, requires. See lib/grading/checks/check-spec.ts.`

const pythonChecks = `# Each is a test method of checks.py.
checks:
  - id: works
    kind: python-test
    title: FILL IN what must hold, in a sentence
    test: test_works`

const configChecks = `# path is dotted, with [*] for every item and .* for every key: tasks[*].timeout
checks:
  - id: retries
    kind: value-between
    title: FILL IN what must hold, in a sentence
    path: tasks[*].retries
    min: 1
    max: 3
    says: FILL IN what is wrong when it does not hold.`

const dockerfileChecks = `checks:
  - id: pinned
    kind: dockerfile
    rule: base-pinned # or dependencies-first, slim-final-stage, not-root, no-secret
    title: FILL IN what must hold, in a sentence
    says: FILL IN what is wrong when it does not hold.`

const orderParts = `# What is put in order. For arrows between the items, give the answers the form: edges.
board:
  questions: []
  items:
    - id: first
      text: FILL IN
    - id: second
      text: FILL IN
answer:
  form: order
  items: [first, second]
checks:
  - id: order
    kind: in-order
    title: FILL IN what must hold, in a sentence
    pairs:
      - [first, second]
    says: FILL IN what is wrong when it does not hold.`

const choiceParts = `board:
  items: []
  questions:
    - id: engine
      text: FILL IN the question
      choose: one # or many
      options:
        - id: small
          text: FILL IN
        - id: large
          text: FILL IN
answer:
  form: choices
  choices:
    engine: [small]
checks:
  - id: engine
    kind: chosen
    title: FILL IN what must hold, in a sentence
    question: engine
    accept: # every set of options that is right
      - [small]
    says: FILL IN what is wrong when it does not hold.`

function wrong(kind: ExerciseKind): string {
  const rest = `answer: FILL IN what it does, in a few words
    because: FILL IN why it is wrong
    caughtBy: ${firstCheck(kind)}`
  if (kind === 'ordering') return `  - given:\n      form: order\n      items: [second, first]\n    ${rest}`
  if (!isText(kind))
    return `  - given:\n      form: choices\n      choices:\n        engine: [large]\n    ${rest}`
  return `  - file: wrong/fill-in.${endingOf(kind)}\n    ${rest}`
}

function firstCheck(kind: ExerciseKind): string {
  if (kind.startsWith('sql-')) return 'rows'
  if (kind === 'python') return 'works'
  if (kind === 'config-dockerfile') return 'pinned'
  if (kind.startsWith('config-')) return 'retries'
  return kind === 'ordering' ? 'order' : 'engine'
}

function isText(kind: ExerciseKind): boolean {
  return /^(sql|config)-|^python$/.test(kind)
}

function endingOf(kind: ExerciseKind): string {
  return kind.startsWith('sql-')
    ? 'sql'
    : kind === 'python'
      ? 'py'
      : kind.replace('config-', '').replace('dockerfile', 'Dockerfile')
}
