import { readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { envExample } from '../../bff/env-example'

it.each(['bff/main.ts', 'bff/price-thread.ts'])('builds a production bundle of %s that contains nothing of the sandbox', async (entry) => {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
  const inputs = Object.keys(result.metafile.inputs)
  expect(inputs.length).toBeGreaterThan(30)
  expect(inputs.filter((file) => file.includes('sandbox'))).toEqual([])
  expect(result.outputFiles[0]?.text).not.toMatch(/\/sandbox\/|wechat-simulator|demo-people/)
})

it('documents every variable of the environment in .env.example', () => {
  if (process.env['UPDATE_ENV_EXAMPLE'] === '1') {
    writeFileSync('.env.example', envExample())
  }
  expect(readFileSync('.env.example', 'utf8')).toBe(envExample())
})
