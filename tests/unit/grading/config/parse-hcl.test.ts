// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HCL and Dockerfiles write their references so.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '@/lib/grading/engines/config/parse-config'

function read(text: string) {
  const parsed = parseConfig('config-hcl', text)
  if ('fault' in parsed) throw new Error(parsed.fault.message)
  return parsed.document
}

const lake = `# Harebell's lake
terraform {
  required_version = ">= 1.6"
}

variable "region" {
  type    = string
  default = "eu-west-2"
}

resource "aws_s3_bucket" "lake" {
  bucket = "harebell-\${var.region}-lake" // one per region
  count  = var.enabled ? 1 : 0 # note
  tags = {
    Owner       = "data",
    "cost-code" = 42
    (var.key)   = upper(var.region)
  }

  lifecycle { prevent_destroy = true }

  rule {
    days = 30
  }
  rule {
    days    = -1
    classes = ["A", /* second */ "B",]
  }
}

resource "aws_s3_bucket" "raw" {
  bucket = local.names[0]
  arns   = [for b in var.buckets : b.arn if b != ""]
  owners = { for k, v in var.owners : k => v... }
  policy = jsonencode({
    Version = "2012-10-17"
  })
  script = <<-EOT
    first
      second
  EOT
  all    = aws_s3_bucket.lake[*].id
}
`

describe('HCL', () => {
  it('gives blocks under their labels, and what is computed as it is written', () => {
    expect(read(lake).root).toEqual({
      terraform: [{ required_version: '>= 1.6' }],
      variable: { region: { type: '${string}', default: 'eu-west-2' } },
      resource: {
        aws_s3_bucket: {
          lake: {
            bucket: 'harebell-${var.region}-lake',
            count: '${var.enabled ? 1 : 0}',
            tags: { Owner: 'data', 'cost-code': 42, '${(var.key)}': '${upper(var.region)}' },
            lifecycle: [{ prevent_destroy: true }],
            rule: [{ days: 30 }, { days: -1, classes: ['A', 'B'] }],
          },
          raw: {
            bucket: '${local.names[0]}',
            arns: '${[for b in var.buckets : b.arn if b != ""]}',
            owners: '${{ for k, v in var.owners : k => v... }}',
            policy: '${jsonencode({\n    Version = "2012-10-17"\n  })}',
            script: 'first\n  second\n',
            all: '${aws_s3_bucket.lake[*].id}',
          },
        },
      },
    })
  })

  it('gives the line of each value', () => {
    expect(read(lake).lines).toMatchObject({
      'resource.aws_s3_bucket.lake.rule[1].classes': 27,
      'resource.aws_s3_bucket.lake.tags.cost-code': 16,
      'resource.aws_s3_bucket.raw.script': 38,
    })
  })

  it('reads a reference and its template as the same', () => {
    expect(read('a = "${var.x}"\n').root).toEqual(read('a = var.x\n').root)
  })

  it.each([
    ['a = 1 + 2 * -3', '${1 + 2 * -3}'],
    ['a = !var.x', '${!var.x}'],
    ['a = -var.x', '${-var.x}'],
    ['a = "$${x} %%{y}"', '${x} %{y}'],
    ['a = "\\u00e9\\n\\""', 'é\n"'],
    ['a = (\n  1\n)', '${(\n  1\n)}'],
    ['a = provider::time::parse("x")', '${provider::time::parse("x")}'],
    ['a = "${join(",", ["a", "}"])}!"', '${join(",", ["a", "}"])}!'],
    ['a = 1.5e3', 1500],
    ['a = null', null],
    ['a = "100%"', '100%'],
    ['a = []', []],
    ['a = {}', {}],
    ['a = <<EOT\n  kept\nEOT', '  kept\n'],
  ])('%j is %j', (text, value) => {
    expect(read(text).root).toEqual({ a: value })
  })

  it.each([
    ['resource "a" "b" {\n  x = 1\n', 'Line 3: the file ends before the } of a block.'],
    ['a = [1, 2', 'Line 1: ] is expected here, for the [ of line 1.'],
    ['a = "x\nb = 1', 'Line 1: the closing " is missing on this line.'],
    ['a = 1 b = 2', 'Line 1: a new line is expected here.'],
    ['a = 1\na = 2', 'Line 2: a is set twice in one block.'],
    ['a =\n', 'Line 1: a value is expected here.'],
    ['a = { b = 1 c = 2 }', 'Line 1: a comma or a new line is expected here.'],
    ['a = { b = 1, b = 2 }', 'Line 1: the key b stands here twice.'],
    ['= 1', 'Line 1: the name of an attribute or of a block is expected here.'],
    ['resource "a"', 'Line 1: = for an attribute or { for a block is expected here.'],
    ['a = <<EOT\nx\n', 'Line 1: the heredoc has no closing EOT.'],
    ['a = "\\q"', 'Line 1: \\q is no escape of HCL.'],
    [`a = ${'['.repeat(400)}`, 'Line 1: brackets are nested more than 100 deep.'],
  ])('%j is unreadable: %s', (text, message) => {
    const parsed = parseConfig('config-hcl', text)
    expect('fault' in parsed && parsed.fault.message).toBe(message)
  })

  it('reads back any data that is written out', () => {
    const value = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.string().filter((text) => !/[$%]\{/.test(text)),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.string({ minLength: 1 }), tie('value'), { maxKeys: 3 }),
      ),
    })).value
    fc.assert(
      fc.property(value, (data) => {
        expect(read(`a = ${written(data)}\n`).root).toEqual({ a: data })
      }),
    )
  })

  it('ends for any text, with a document or a fault', () => {
    const parts = fc.array(
      fc.constantFrom(
        'a',
        '=',
        '"',
        '{',
        '}',
        '[',
        ']',
        '(',
        ')',
        '\n',
        ' ',
        '1',
        '-',
        '?',
        ':',
        ',',
        '${',
        '<<E\n',
        '#',
        '.',
        'for',
        'in',
      ),
    )
    fc.assert(
      fc.property(parts, (text) => Object.keys(parseConfig('config-hcl', text.join(''))).length === 1),
    )
  })
})

function written(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(written).join(', ')}]`
  if (typeof data === 'object' && data !== null) {
    return `{${Object.entries(data)
      .map(([key, inner]) => `${quoted(key)} = ${written(inner)}`)
      .join(', ')}}`
  }
  return typeof data === 'string' ? quoted(data) : String(data)
}

function quoted(text: string): string {
  const escaped = [...text].map(
    (sign) => ({ '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' })[sign] ?? sign,
  )
  return `"${escaped.join('').replace(/([$%])\{/g, (marker) => `${marker[0]}${marker}`)}"`
}
