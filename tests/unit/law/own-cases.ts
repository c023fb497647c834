import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { checkCase } from '../../../bff/commands/law-case'
import type { Law } from '../../../bff/engines/law/law'

export interface OwnCase {
  id: string
  date: string
  inputs: Record<string, unknown>
  expected?: Record<string, unknown>
  /** part of the message with which the law of that day is refused */
  refused?: string
}

export const FILES = ['home-sales', 'deed-tax', 'other-property-sales', 'gifts', 'periods', 'invoices', 'late-and-refunds', 'housing-tax'] as const

export const casesOf = (file: string): OwnCase[] => parse(readFileSync(path.join(__dirname, `${file}.yaml`), 'utf8')) as OwnCase[]

/** What differs from the expectation; empty when the case passes. */
export function differences(law: Law, { refused, expected = {}, ...rest }: OwnCase): string[] {
  const found = checkCase(law, { ...rest, expected })
  if (refused === undefined) {
    return found
  }
  return found.some((each) => each.includes(refused)) ? [] : [`expected to be refused with ${refused}, got ${found.join('; ') || 'figures'}`]
}
