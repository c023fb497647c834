import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Law } from '../engines/law/law'
import { NotInForce } from '../engines/law/parameter'
import { whatWouldChange } from '../engines/law/what-would-change'
import { loadLaw, LawRefused } from '../load-law'
import { explainLine } from './explain-line'
import { CaseRefused } from './case-inputs'
import { casesIn, checkCase, computeCase, nameOf } from './law-case'

const USAGE = 'npm run law -- FILE.json | npm run law -- --explain FILE.json ID | npm run law -- --replay ID'

/** `npm run law`: computes the cases of a file with the engine that serves the API; exit 1 when one differs, 2 when it is called wrongly or cannot read. */
function main(args: readonly string[]): void {
  const [first, file, id] = args
  if (first === '--explain' && file !== undefined && id !== undefined) {
    return explain(loadLaw(), file, id)
  }
  if (first === '--replay' && file !== undefined) {
    // The only one that needs the database: started as every command on it is.
    process.exitCode = spawnSync(process.execPath, ['config/command.mjs', 'replay', file], { stdio: 'inherit' }).status ?? 1
    return
  }
  if (first === undefined || first.startsWith('--') || file !== undefined) {
    process.stderr.write(`${USAGE}\n`)
    process.exitCode = 2
    return
  }
  check(loadLaw(), first)
}

function check(law: Law, file: string): void {
  let failed = 0
  const cases = read(file)
  cases.forEach((each, place) => {
    const differences = checkCase(law, each)
    failed += differences.length > 0 ? 1 : 0
    process.stdout.write(differences.length > 0 ? `FAIL ${nameOf(each, place)} ${differences.join('; ')}\n` : `ok ${nameOf(each, place)}\n`)
  })
  process.stdout.write(`${cases.length - failed} passed, ${failed} failed\n`)
  process.exitCode = failed > 0 ? 1 : 0
}

function explain(law: Law, file: string, id: string): void {
  const found = read(file).find((each, place) => nameOf(each, place) === id)
  if (found === undefined) {
    throw new CaseRefused(`no case ${id}`)
  }
  const { lines, facts } = computeCase(law, found)
  const changes = facts === undefined ? [] : whatWouldChange(law, facts)
  const text = lines.map((line, at) => explainLine(line, changes.filter((change) => change.line === at)))
  process.stdout.write(`${text.join('\n\n')}\n`)
}

function read(file: string): unknown[] {
  try {
    return casesIn(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    // Said in one line with the name of the file; a fault of the programme goes on.
    if (error instanceof SyntaxError || error instanceof CaseRefused || (error instanceof Error && 'code' in error)) {
      throw new CaseRefused(`${file}: ${error.message}`)
    }
    throw error
  }
}

try {
  main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof CaseRefused || error instanceof LawRefused || error instanceof NotInForce)) {
    throw error
  }
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
