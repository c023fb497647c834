import { readFileSync } from 'node:fs'
import { demoPeople } from '../../bff/sandbox/city/demo-people'

const readme = readFileSync('README.md', 'utf8')

it('names every demo person and what that person is for', () => {
  expect(demoPeople.filter(({ id, name, purpose }) => !readme.includes(`| \`${id}\` | ${name} | ${purpose} |`))).toEqual([])
})

it('says of each of the 27 systems where it is, or why not yet', () => {
  const systems = Array.from({ length: 27 }, (_, at) => `| S${at + 1} |`)
  expect(systems.filter((system) => !readme.includes(system))).toEqual([])
})

it('mentions only commands that exist', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const named = [...readme.matchAll(/`npm (?:run )?([a-z:0-9]+)/g)].map((match) => match[1] ?? '')
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([])
})
