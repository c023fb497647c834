import { existsSync, readFileSync } from 'node:fs'
import type { Law } from '../../../bff/engines/law/law'
import type { ParameterName } from '../../../bff/engines/law/parameter-shapes'
import { placesIn, toldOn } from '../../../bff/features/search/answer-text'
import { sureAnswer } from '../../../bff/features/search/sure-answer'
import { tellAnswer } from '../../../bff/features/search/tell-answer'
import { findItem } from '../../../bff/platform/guide/find-item'
import { answers, day, law, read, wholeIndex } from './questions'

const known = (id: string) => answers.find((each) => each.id === id) ?? (() => { throw new Error(id) })()

/** The law with one value changed. */
function lawWith(name: ParameterName, value: unknown): Law {
  const { values, ...rest } = law[name]
  return { ...law, [name]: { ...rest, values: values.map((each) => ({ ...each, value })) } }
}

it('knows at least sixty answers, each with its law and a title of its own', () => {
  expect(answers.length).toBeGreaterThanOrEqual(60)
  expect(new Set(answers.map(({ title }) => title)).size).toBe(answers.length)
})

it('tells every answer today with every number filled in, or hands over because only the bureau knows', () => {
  for (const each of answers) {
    const told = tellAnswer(law, day, each)
    if ('handOver' in told) {
      expect([each.id, told.handOver.why]).toEqual(['counter-assessed', 'bureau'])
      continue
    }
    expect([told.answer.title, ...told.answer.text].join()).not.toMatch(/[{}]|undefined|NaN/)
    expect(told.answer.laws.length).toBeGreaterThan(0)
  }
})

it('says another number when the law says another', () => {
  const text = (by: Law) => JSON.stringify(tellAnswer(by, day, known('first-home-deed-tax')))
  expect(text(law)).toContain('140 平方米')
  expect(text(lawWith('deed-tax.home_area_up_to', 15_050))).toContain('150.5 平方米')
})

it('answers nothing when what it rests on does not hold any more or has no successor', () => {
  expect(tellAnswer(lawWith('stamp-tax.home_exempt', false), day, known('stamp-home'))).toMatchObject({ handOver: { why: 'changed', phone: '12366' } })
  expect(tellAnswer(law, '2028-01-01' as never, known('halving'))).toMatchObject({ handOver: { why: 'changed' } })
})

it('marks what is only remembered', () => {
  const sure = (id: string) => { const told = tellAnswer(law, day, known(id)); return 'answer' in told ? told.answer.confidence : undefined }
  expect([sure('halving'), sure('vat-two-years'), sure('five-years-only-home')]).toEqual(['official', 'secondary', 'memory'])
})

it('writes numbers as one says them', () => {
  expect(toldOn(law, day, '{vat.month_threshold}以下，{vat.home_rate} 起，满 {vat.home_exempt_after} 年')).toBe('10 万元以下，3% 起，满 2 年')
  expect(placesIn('{vat.no_such_thing} {deed-tax.only_home_rate.elsewhere} {vat.gift_is_sale}').map(({ parameter }) => parameter)).toEqual([undefined, undefined, undefined])
})

/** Numbers that the law engine does not know stand in words; of those it knows none is written out. */
it('writes out no rate that the law engine knows', () => {
  const fromMemory = ['wage-allowance', 'car-tax', 'disabled-fund']
  const written = answers.filter(({ id, text }) => !fromMemory.includes(id) && text.some((line) => /\d(\.\d+)?%/.test(line)))
  expect(written.map(({ id }) => id)).toEqual([])
})

it('leads only to pages and matters that there are', () => {
  const pages = readFileSync('miniprogram/app.config.ts', 'utf8')
  for (const { id, next, also } of answers) {
    const [page = '', item] = (next?.page ?? '/pages/home/index').slice(1).split('?id=')
    expect([id, existsSync(`miniprogram/${page}.tsx`), pages.includes(page.split('/').slice(-3).join('/'))]).toEqual([id, true, true])
    expect([id, item === undefined || findItem(item) !== undefined]).toEqual([id, true])
    expect([id, also.filter((one) => /^[A-Z]/.test(one) && findItem(one) === undefined)]).toEqual([id, []])
  }
})

it('gives the answer that was meant or none, and none where none is known', () => {
  const find = wholeIndex()
  const { answered, handedOver } = read<{ answered: { ask: string; want: string }[]; handedOver: string[] }>('questions-answers')
  const said = answered.map(({ ask, want }) => ({ ask, want, got: sureAnswer(find, ask) }))
  expect(said.filter(({ got, want }) => got !== undefined && got !== want)).toEqual([])
  expect(said.filter(({ got }) => got !== undefined).length / said.length).toBeGreaterThanOrEqual(0.9)
  expect(handedOver.map((ask) => [ask, sureAnswer(find, ask)]).filter(([, got]) => got !== undefined)).toEqual([])
})
