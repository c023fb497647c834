import * as v from 'valibot'
import { Environment } from './config'

/** The text of `.env.example`: every variable the BFF reads, what for, and its default. */
export function envExample(): string {
  const lines = ['# All are optional for npm start, which makes its own database and keys. Secrets may also come as <NAME>_FILE.']
  for (const [name, schema] of Object.entries(Environment.entries)) {
    const fallback = schema.pipe[0].type === 'optional' ? schema.pipe[0].default : undefined
    lines.push('', `# ${v.getDescription(schema) ?? ''}`, `#${name}=${typeof fallback === 'string' ? fallback : ''}`)
  }
  return `${lines.join('\n')}\n`
}
