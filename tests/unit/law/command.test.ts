import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const folder = mkdtempSync(path.join(tmpdir(), 'cases-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'bff/commands/law.ts', ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

function file(name: string, content: string): string {
  const at = path.join(folder, name)
  writeFileSync(at, content)
  return at
}

const sale = { id: 'a', date: '2026-03-01', inputs: { price: 1_030_000, area: 80, acquired: '2024-06-01' }, expected: { vat: 30_000 } }

it('counts what passes and what does not, and ends with 1 when a case differs or is not understood', () => {
  const stray = { ...sale, id: 'b', inputs: { ...sale.inputs, colour: 1 } }
  const good = run(file('good.json', JSON.stringify([sale])))
  expect([good.status, good.stdout]).toEqual([0, 'ok a\n1 passed, 0 failed\n'])
  const bad = run(file('bad.json', JSON.stringify([sale, stray])))
  expect([bad.status, bad.stdout]).toEqual([1, 'ok a\nFAIL b input colour: not understood\n1 passed, 1 failed\n'])
})

it('says in one line what is wrong with a file and ends with 2', () => {
  const wrong = [file('broken.json', '{'), file('object.json', '{}'), path.join(folder, 'none.json')]
  for (const each of wrong) {
    const { status, stdout, stderr } = run(each)
    expect([status, stdout, stderr.split('\n').length]).toEqual([2, '', 2])
    expect(stderr).toContain(each)
  }
})

it('says how it is called when it is called otherwise', () => {
  const { status, stderr } = run('--else')
  expect([status, stderr.startsWith('npm run law')]).toEqual([2, true])
})

it('explains each line and what would change it', () => {
  const { status, stdout } = run('--explain', file('one.json', JSON.stringify([sale])), 'a')
  expect(status).toBe(0)
  expect(stdout).toContain('would change: day 2026-06-01 → 0.00 (−30,000.00)')
  expect(run('--explain', path.join(folder, 'one.json'), 'z')).toMatchObject({ status: 2, stderr: 'no case z\n' })
})
