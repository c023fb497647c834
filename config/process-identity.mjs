import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const hasProc = existsSync('/proc/self/stat')
let bootId

/**
 * What tells a process from every other that ever had its pid: boot and start time; null when it is gone.
 * A zombie counts as gone: in a container whose pid 1 reaps late it stays visible to `kill(pid, 0)`.
 */
export function identityOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) {
    return null
  }
  try {
    return hasProc ? linuxIdentity(pid) : otherIdentity(pid)
  } catch {
    return null
  }
}

/** A process as it is written into lock and state files. */
export const stampOf = (pid) => ({ pid, identity: identityOf(pid) })

export const isRunning = (stamp) => Boolean(stamp?.identity) && identityOf(stamp.pid) === stamp.identity

function linuxIdentity(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The command name stands in parentheses and may itself hold spaces and parentheses: count from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') {
    return null
  }
  bootId ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  return `${bootId}/${fields[19]}`
}

function otherIdentity(pid) {
  const [state, ...started] = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim().split(/\s+/)
  return state.startsWith('Z') ? null : started.join(' ')
}
