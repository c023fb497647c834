import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'

const children = new Set()
let tie

/**
 * A child in a process group of its own (a Ctrl-C reaches only us; we decide in which order things end) that Linux ends when
 * this process dies, even by kill -9.
 */
export function spawnTied(command, args, { deathSignal = 'KILL', ...options } = {}) {
  const [file, ...rest] = [...tieOf(deathSignal), command, ...args]
  const child = spawn(file, rest, { cwd: root, detached: process.platform !== 'win32', ...options })
  children.add(child)
  child.once('exit', () => children.delete(child))
  child.once('error', () => children.delete(child))
  return child
}

function tieOf(signal) {
  tie ??= spawnSync('setpriv', ['--pdeathsig', 'KILL', 'true'], { stdio: 'ignore' }).status === 0
  return tie ? ['setpriv', '--pdeathsig', signal] : []
}

/** Signals a child and what it started. */
export function signalGroup(child, signal) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  } catch {
    // It has ended in between.
  }
}

export async function endChildren(graceMs = 5000) {
  const left = [...children].filter((child) => child.exitCode === null && child.signalCode === null)
  left.forEach((child) => signalGroup(child, 'SIGTERM'))
  const timer = setTimeout(() => left.forEach((child) => signalGroup(child, 'SIGKILL')), graceMs)
  await Promise.all(left.map((child) => exitOf(child)))
  clearTimeout(timer)
}

/** The exit code; 1 for a child that could not be started, 128 for one that a signal ended. */
export async function exitOf(child) {
  if (child.exitCode !== null || child.signalCode !== null) {
    return child.exitCode ?? 128
  }
  try {
    const [code] = await once(child, 'exit')
    return code ?? 128
  } catch {
    return 1
  }
}

/** Runs a command, its output going to a file. @throws Error with the last lines of the output when it fails */
export async function runLogged(command, args, { logFile, lines = 40, ...options }) {
  mkdirSync(path.dirname(logFile), { recursive: true })
  const out = openSync(logFile, 'w')
  try {
    const child = spawnTied(command, args, { ...options, stdio: ['ignore', out, out] })
    let reason = ''
    child.once('error', (error) => {
      reason = error.message
    })
    const code = await exitOf(child)
    if (code !== 0) {
      throw new Error(`${path.basename(command)} ${args.join(' ')}：退出码 ${code} ${reason}\n${tail(logFile, lines)}\n（完整输出：${path.relative(root, logFile)}）`)
    }
  } finally {
    closeSync(out)
  }
}

/** Exit code and everything a command wrote. */
export async function capture(command, args, options = {}) {
  const child = spawnTied(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += chunk
    })
  }
  child.once('error', (error) => {
    output += error.message
  })
  const closed = new Promise((resolve) => child.once('close', resolve))
  const code = await exitOf(child)
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 2000).unref())])
  return { code, output }
}

export function tail(file, lines = 40) {
  if (!existsSync(file)) {
    return ''
  }
  const seen = readFileSync(file, 'utf8').replaceAll('\r', '\n').split('\n').filter((line) => line.trim() !== '')
  return seen.slice(-lines).join('\n')
}
