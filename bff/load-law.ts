import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'
import { Day } from '#shared/model/day'
import { CONFIDENCES } from './engines/law/law'
import type { DatedValue, Law } from './engines/law/law'
import { SHAPES } from './engines/law/parameter-shapes'
import type { Shape } from './engines/law/parameter-shapes'

type Value = DatedValue<unknown>

/** A parameter file that must not be used: which file, which key, and why. */
export class LawRefused extends Error {
  constructor(file: string, key: string, why: string) {
    super(`${file}: ${key}: ${why}`)
    this.name = 'LawRefused'
  }
}

/**
 * Reads `params/*.yaml`, checks every value and returns the frozen law. Start the programme from the project's folder, or name the folder:
 * the bundle carries no YAML.
 * @throws LawRefused naming file and key: unknown or missing keys, a missing source, days out of order or overlapping, a value of the wrong shape
 */
export function loadLaw(folder = path.resolve('bff/engines/law/params')): Law {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  const parameters = Object.fromEntries(files.flatMap((file) => readFile(file, readFileSync(path.join(folder, file), 'utf8'))))
  for (const name of Object.keys(SHAPES)) {
    if (!(name in parameters)) {
      throw new LawRefused(`${name.split('.')[0]}.yaml`, name.split('.')[1] ?? name, 'missing')
    }
  }
  return frozen(parameters) as unknown as Law
}

function readFile(file: string, text: string): [string, unknown][] {
  const naked = /^[ -]*(from|to): *\d.*$/m.exec(text)
  if (naked) {
    throw new LawRefused(file, naked[0].trim(), 'a day must stand in quotes')
  }
  const table = parsed(file, text)
  const entries = v.safeParse(v.record(v.string(), v.unknown()), table)
  if (!entries.success || Array.isArray(table)) {
    throw new LawRefused(file, '(file)', 'not a table of parameters')
  }
  return Object.entries(entries.output).map(([key, entry]) => {
    const name = `${file.replace(/\.yaml$/, '')}.${key}`
    if (!(name in SHAPES)) {
      throw new LawRefused(file, key, 'no rule knows this parameter')
    }
    return [name, readParameter(file, key, { name, entry, shape: SHAPES[name as keyof typeof SHAPES] })]
  })
}

function parsed(file: string, text: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    // The library knows line and column, not the file.
    throw new LawRefused(file, '(file)', error instanceof Error ? error.message : 'not YAML')
  }
}

const Text = v.pipe(v.string(), v.trim(), v.nonEmpty('empty'))

const Entry = v.strictObject({
  from: Day,
  to: v.optional(Day),
  value: v.unknown(),
  law: Text,
  article: v.optional(Text),
  url: v.optional(v.pipe(v.string(), v.url())),
  confidence: v.picklist(CONFIDENCES),
  scope: v.optional(v.pipe(v.string(), v.regex(/^(CN|CQ|50\d{4})$/)), 'CN'),
})

const Parameter = v.strictObject({ unit: Text, checked: Day, values: v.pipe(v.array(Entry), v.minLength(1)) })

function readParameter(file: string, key: string, { name, entry, shape }: { name: string; entry: unknown; shape: Shape }): unknown {
  const result = v.safeParse(Parameter, entry)
  if (!result.success) {
    const [issue] = result.issues
    throw new LawRefused(file, [key, v.getDotPath(issue)].filter(Boolean).join('.'), issue.message)
  }
  const values = result.output.values.map((each): Value => {
    const where = `${key} from ${each.from}`
    return {
      value: readValue(file, where, { raw: each.value, shape, confidence: each.confidence }),
      from: each.from,
      to: each.to,
      law: each.law,
      article: each.article ?? '',
      url: each.url,
      confidence: each.confidence,
      scope: each.scope,
    }
  })
  checkOrder(file, key, values)
  return { name, unit: result.output.unit, checked: result.output.checked, values }
}

/** Within one scope the newest stands first, and a value ends before the next begins. */
function checkOrder(file: string, key: string, values: readonly Value[]): void {
  for (const scope of new Set(values.map((value) => value.scope))) {
    let newer: Value | undefined
    for (const value of values.filter((each) => each.scope === scope)) {
      const where = `${key} from ${value.from}`
      if (value.to !== undefined && value.to < value.from) {
        throw new LawRefused(file, where, `ends on ${value.to}, before it begins`)
      }
      if (newer !== undefined && value.from >= newer.from) {
        throw new LawRefused(file, where, `stands below ${newer.from}; the newest comes first`)
      }
      if (newer !== undefined && value.to !== undefined && value.to >= newer.from) {
        throw new LawRefused(file, where, `ends on ${value.to}, overlapping the value from ${newer.from}`)
      }
      newer = value
    }
  }
}

interface Raw {
  raw: unknown
  shape: Shape
  confidence: string
}

function readValue(file: string, where: string, { raw, shape, confidence }: Raw): unknown {
  if ((raw === 'unknown') !== (confidence === 'unknown')) {
    throw new LawRefused(file, where, 'an unknown value has confidence unknown, and no other has')
  }
  return raw === 'unknown' ? undefined : made(file, where, { raw, shape })
}

function made(file: string, where: string, { raw, shape }: { raw: unknown; shape: Shape }): unknown {
  if (typeof shape === 'string') {
    const leaf = LEAVES[shape](raw)
    if (leaf === undefined) {
      throw new LawRefused(file, where, `${JSON.stringify(raw)} is no ${shape}`)
    }
    return leaf
  }
  if (isList(shape)) {
    if (!Array.isArray(raw) || raw.length === 0) {
      throw new LawRefused(file, where, 'a list is wanted')
    }
    return raw.map((each: unknown, row) => made(file, `${where}[${row}]`, { raw: each, shape: shape[0] }))
  }
  const record = v.safeParse(v.record(v.string(), v.unknown()), raw)
  const keys = Object.keys(shape)
  if (!record.success || Object.keys(record.output).sort().join() !== [...keys].sort().join()) {
    throw new LawRefused(file, where, `the keys ${keys.join(', ')} are wanted, and no others`)
  }
  return Object.fromEntries(keys.map((key) => [key, made(file, `${where}.${key}`, { raw: record.output[key], shape: shape[key] ?? 'flag' })]))
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape)

/** How each leaf is written: `1.5%`, `1000.00 yuan`, `140.00 sqm`, `2`, `true`. */
const LEAVES = {
  rate: (raw: unknown) => inUnits(raw, /^(\d{1,3})(?:\.(\d{1,4}))?%$/, 4),
  money: (raw: unknown) => inUnits(raw, /^(\d{1,12})\.(\d{2}) yuan$/, 2),
  area: (raw: unknown) => inUnits(raw, /^(\d{1,6})\.(\d{2}) sqm$/, 2),
  count: (raw: unknown) => (typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0 ? raw : undefined),
  flag: (raw: unknown) => (typeof raw === 'boolean' ? raw : undefined),
} satisfies Record<string, (raw: unknown) => unknown>

function inUnits(raw: unknown, form: RegExp, decimals: number): number | undefined {
  const match = typeof raw === 'string' ? form.exec(raw) : null
  return match ? Number(`${match[1]}${(match[2] ?? '').padEnd(decimals, '0')}`) : undefined
}

function frozen<T>(thing: T): T {
  if (typeof thing === 'object' && thing !== null) {
    Object.values(thing).forEach(frozen)
    Object.freeze(thing)
  }
  return thing
}
