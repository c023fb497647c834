import { spawnSync } from 'node:child_process'
import path from 'node:path'

interface Outcome {
  summary: { violations: { rule: { name: string }; from: string }[] }
}

/** Our own house is cruised by `npm run check`. A cruiser that has lost its rules reports nothing there: so it is shown a wrong house. */
function cruise(cwd: string, folders: string[]): Outcome['summary'] {
  const program = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = path.resolve('config/dependency-cruiser.cjs')
  const run = spawnSync(process.execPath, [program, '--config', config, '--output-type', 'json', ...folders], { cwd, encoding: 'utf8', maxBuffer: 1e8 })
  return (JSON.parse(run.stdout) as Outcome).summary
}

it('finds every wrong import of a wrong house', () => {
  const { violations } = cruise(path.resolve('tests/contract/fixtures/wrong-house'), ['bff', 'shared', 'miniprogram'])
  const found = new Set(violations.map(({ rule, from }) => `${from}: ${rule.name}`))
  expect([...found]).toEqual(
    expect.arrayContaining([
      'bff/engines/law/impure.ts: engines-without-outside',
      'bff/features/a/a.ts: errands-of-bff-apart',
      'bff/features/a/a.ts: no-circular',
      'bff/main.ts: production-without-sandbox',
      'bff/platform/cases/cases.ts: platform-stands-on',
      'shared/leak.ts: shared-alone',
      'miniprogram/ui/widget.ts: ui-is-dumb',
      'miniprogram/ui/widget.ts: miniprogram-speaks-contract',
      'miniprogram/a/other.ts: errands-of-pages-apart',
    ]),
  )
})
