import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { work } from '../../bff/work'
import type { World } from '../../bff/world'

const { handlers, jobs } = work({} as World)

it('has a handler for every kind of message that is put into the outbox, and no handler for nothing', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'bff/features', 'bff/platform', 'bff/http'], { encoding: 'utf8' }).split('\n').filter((file) => file !== '' && existsSync(file))
  const texts = files.map((file) => readFileSync(file, 'utf8')).filter((text) => /from '[^']*\/put'/.test(text))
  const kinds = texts.flatMap((text) => [...text.matchAll(/\bkind: '([a-z]+\.[a-z]+)',\s*body:/g)].map((match) => match[1]))
  expect(kinds.length).toBeGreaterThan(0)
  expect(Object.keys(handlers).sort()).toEqual([...new Set(kinds)].sort())
})

it('has a schedule and a lease on every job', () => {
  expect(Object.values(jobs).filter(({ everyMs, leaseMs }) => !(everyMs >= 1000 && leaseMs >= 5000))).toEqual([])
})
