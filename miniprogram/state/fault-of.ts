import * as v from 'valibot'
import { Failure } from '#shared/failure'
import { fieldErrorElse, fieldErrors } from '../text/failures'

type Faults<Name extends string> = Partial<Record<Name, string>>

/** What the schema of a route finds wrong with what was typed, by input and in words; empty when nothing. */
export function faultsIn<Name extends string>(body: v.GenericSchema, typed: Record<Name, string>): Faults<Name> {
  const parsed = v.safeParse(body, typed)
  const faults: Faults<Name> = {}
  for (const issue of parsed.success ? [] : parsed.issues) {
    const name = v.getDotPath(issue) as Name
    faults[name] ??= wordsFor(name, typed[name].trim() === '' ? 'missing' : codeOf(issue))
  }
  return faults
}

/** What the server found wrong, by input and in words. */
export function faultsOf<Name extends string>(error: unknown, names: readonly Name[]): Faults<Name> {
  const fields = error instanceof Failure ? (error.facts['fields'] as Record<string, string> | undefined) : undefined
  const faults: Faults<Name> = {}
  for (const name of names) {
    const code = fields?.[name]
    if (code !== undefined) {
      faults[name] = wordsFor(name, code)
    }
  }
  return faults
}

const wordsFor = (name: string, code: string): string => fieldErrors[name]?.[code] ?? fieldErrorElse

/** The same codes as the server's: the schema's own name for the fault, else its kind. */
const codeOf = (issue: v.BaseIssue<unknown>): string => (/^[a-z_]+\.[a-z_]+$/.test(issue.message) ? issue.message : issue.type)
