import path from 'node:path'
import { build } from 'esbuild'

/** A program as production runs it: one bundled file. */
export async function bundled(name: string): Promise<string> {
  const outfile = path.resolve(`dist/bench/${name}.cjs`)
  await build({ entryPoints: [`tests/bench/${name}.ts`], outfile, bundle: true, platform: 'node', target: 'node20', packages: 'external', logLevel: 'error' })
  return outfile
}
