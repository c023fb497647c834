import { exitOf, spawnTied } from './child-process.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { startDurable } from './mariadb.mjs'
import { secrets } from './secrets.mjs'

/** `node config/command.mjs NAME …`: runs bff/commands/NAME.ts on the database of `npm start`, or on `DATABASE_URL`. */
const [name, ...rest] = process.argv.slice(2)
await ensureDependencies({ progress: () => undefined })
const database = await startDurable({ log: (line) => process.stderr.write(`${line}\n`) })
const url = database.external ? database.url : `${database.url}yushuitong`
const child = spawnTied(process.execPath, ['--import', 'tsx', `bff/commands/${name}.ts`, ...rest], {
  stdio: 'inherit',
  env: { ...secrets(), ...process.env, DATABASE_URL: url },
})
const code = await exitOf(child)
await database.stop()
process.exit(code)
