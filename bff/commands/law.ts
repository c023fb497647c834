import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Law } from '../engines/law/law'
import { loadLaw } from '../load-law'
import { explainLine } from './explain-line'
import { casesIn, checkCase, computeCase, nameOf } from './law-case'

const USAGE = 'npm run law -- FILE.json | npm run law -- --explain FILE.json ID | npm run law -- --replay ID'

/** `npm run law`: computes the cases of a file with the engine that serves the API; exit 1 when one differs, 2 when it is called wrongly. */
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
  if (first === undefined || first.startsWith('--')) {
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
    process.stderr.write(`no case ${id} in ${file}\n`)
    process.exitCode = 1
    return
  }
  const { lines } = computeCase(law, found)
  process.stdout.write(`${lines.map(explainLine).join('\n\n')}\n`)
}

const read = (file: string): unknown[] => casesIn(JSON.parse(readFileSync(file, 'utf8')))

main(process.argv.slice(2))
