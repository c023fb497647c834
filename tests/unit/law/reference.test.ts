import { existsSync, readFileSync } from 'node:fs'
import { casesIn, checkCase, nameOf } from '../../../bff/commands/law-case'
import { loadLaw } from '../../../bff/load-law'

const FILE = '../shared/reference/tax-cases.json'
const here = existsSync(FILE)
const cases = here ? casesIn(JSON.parse(readFileSync(FILE, 'utf8'))) : []
const where = here ? describe : describe.skip

where(`the reference cases${here ? '' : ' (skipped: the file is not here)'}`, () => {
  it('agree, every one', () => {
    expect(cases.map((each, place) => [nameOf(each, place), ...checkCase(loadLaw(), each)]).filter(([, ...found]) => found.length > 0)).toEqual([])
    expect(cases.length).toBeGreaterThan(0)
  })
})
