import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).split('\n').filter((file) => file !== '' && existsSync(file))
const sources = files.filter((file) => /\.(ts|tsx|js|cjs|mjs)$/.test(file))
const textOf = (file: string): string => readFileSync(file, 'utf8')
const offenders = (where: RegExp, what: RegExp, except: readonly string[] = []): string[] =>
  sources.filter((file) => where.test(file) && !except.includes(file) && what.test(textOf(file)))

it('has nothing at the top but what the house names', () => {
  const top = [...new Set(files.map((file) => file.split('/')[0] ?? ''))].filter((name) => !name.startsWith('.'))
  expect(top.sort()).toEqual(['README.md', 'bff', 'config', 'miniprogram', 'package-lock.json', 'package.json', 'shared', 'tests', 'tsconfig.json'])
})

it('has no file over 300 lines', () => {
  expect(sources.filter((file) => textOf(file).split('\n').length > 301)).toEqual([])
})

it('has no file whose name says nothing', () => {
  const empty = /(^|\/)(utils?|helpers?|common|misc|types|constants)(\.[a-z]+)*(\/|\.[cm]?[jt]sx?$)/
  expect(sources.filter((file) => empty.test(file))).toEqual([])
  const index = sources.filter((file) => /(^|\/)index\.tsx?$/.test(file))
  expect(index.filter((file) => !/^miniprogram\/.*pages\/[^/]+\/index\.tsx$|^config\/index\.ts$|^miniprogram\/custom-tab-bar\/index\.tsx$/.test(file))).toEqual([])
})

it('reads the environment in one place only', () => {
  // Composition roots hand the environment to config.ts; nobody else looks at it.
  expect(offenders(/^bff\/(?!main\.ts|sandbox\/main\.ts|commands\/)/, /process\.env/)).toEqual([])
})

it('speaks to the network from the mini-program in one place only', () => {
  expect(offenders(/^miniprogram\//, /Taro\.request\(|wx\.request\(|\bfetch\(/).length).toBeLessThanOrEqual(2)
  expect(offenders(/^miniprogram\/(pages|ui|text|state|my-homes|identity)/, /Taro\.request\(|wx\.request\(|\bfetch\(|XMLHttpRequest/)).toEqual([])
})

it('has no clock, chance or input and output in the engines', () => {
  expect(offenders(/^bff\/engines\//, /new Date\(|Date\.now|Math\.random|from 'node:|fetch\(|process\./)).toEqual([])
})

it('names no machine and no way of working', () => {
  const words = new RegExp(['/wo' + 'rk/', '/fa' + 'rm/', '\\bsub' + 'agent', 'Cl' + 'aude', '/tmp/stu' + 'dio'].join('|'))
  expect(files.filter((file) => !/\.(png|lock)$|package-lock\.json$/.test(file) && words.test(textOf(file)))).toEqual([])
})

it('skips and narrows no test by hand', () => {
  expect(offenders(/^tests\//, /\b(it|test|describe)\.only\(|\bx(it|describe)\(|\b(it|test)\.skip\(/, ['tests/contract/tree.test.ts'])).toEqual([])
})
