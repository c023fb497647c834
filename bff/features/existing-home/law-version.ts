import { createHash } from 'node:crypto'
import type { Law } from '../../engines/law/law'

export interface LawVersion {
  hash: string
  content: string
}

const versions = new WeakMap<Law, LawVersion>()

/** Every value of the law as text, and its name by content; once a law, which is frozen. */
export function lawVersion(law: Law): LawVersion {
  const known = versions.get(law)
  if (known) {
    return known
  }
  const content = JSON.stringify(law)
  const version = { hash: createHash('sha256').update(content).digest('hex'), content }
  versions.set(law, version)
  return version
}
