import { pathToFileURL } from 'node:url'
import { exitOf, signalGroup, spawnTied } from './child-process.mjs'
import { startDurable, statusOfDurable, stopDurable } from './durable-server.mjs'
import { startTestServer } from './test-server.mjs'

export { removeDurable, startDurable, stopDurable } from './durable-server.mjs'
export { startTestServer } from './test-server.mjs'

const USAGE = `用法：node config/mariadb.mjs start | stop | status | run -- 命令…
  start   启动项目自用的数据库并留在后台，打印地址
  stop    停止它
  status  打印地址；未运行时退出码 3
  run     启动一次性测试数据库，以 TEST_DATABASE_URL 运行命令，结束后清除`

const log = (line) => process.stderr.write(`${line}\n`)

const commands = {
  async start() {
    const { url, external } = await startDurable({ log, pinned: true })
    process.stdout.write(`${external ? url : `${url}yushuitong`}\n`)
    return 0
  },
  async stop() {
    await stopDurable({ log })
    return 0
  },
  async status() {
    const running = statusOfDurable()
    process.stdout.write(running ? `${running.url} pid ${running.pid}\n` : '未运行\n')
    return running ? 0 : 3
  },
  async run(rest) {
    const [command, ...args] = rest[0] === '--' ? rest.slice(1) : rest
    if (!command) {
      log(USAGE)
      return 2
    }
    const server = await startTestServer({ log })
    const child = spawnTied(command, args, { stdio: 'inherit', cwd: process.cwd(), env: { ...process.env, TEST_DATABASE_URL: server.url } })
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.on(signal, () => signalGroup(child, signal))
    }
    const code = await exitOf(child)
    await server.stop()
    return code
  },
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [name, ...rest] = process.argv.slice(2)
  const command = commands[name]
  if (!command) {
    log(USAGE)
    process.exit(2)
  }
  process.exit(
    await command(rest).catch((error) => {
      log(error.message)
      return 1
    }),
  )
}
