import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning, stampOf } from './process-identity.mjs'

let attempts = 0

/** Runs `work` while no other process runs under the same lock file; the lock of a dead process is taken over. */
export async function withLock(file, work, { log = () => {} } = {}) {
  mkdirSync(path.dirname(file), { recursive: true })
  let told = false
  while (!take(file)) {
    const holder = read(file)
    if (holder && !isRunning(holder)) {
      dropDead(file, holder)
      continue
    }
    if (holder && !told) {
      told = true
      log(`等待进程 ${holder.pid} 释放 ${path.basename(file)}`)
    }
    await sleep(100)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** A hard link appears with its content at once, so nobody ever reads a half-written lock. */
function take(file) {
  const draft = `${file}.${process.pid}.${attempts++}`
  writeFileSync(draft, JSON.stringify(stampOf(process.pid)))
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') {
      throw error
    }
    return false
  } finally {
    rmSync(draft, { force: true })
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Moves the lock aside and looks again: between reading and moving, a third process may have taken it over already. */
function dropDead(file, dead) {
  const aside = `${file}.${process.pid}.dead`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = read(aside)
  if (moved && moved.identity !== dead.identity && isRunning(moved)) {
    linkSync(aside, file)
  }
  rmSync(aside, { force: true })
}
