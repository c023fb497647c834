import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { openDatabase } from '../../bff/platform/db/connect'

interface MortalDatabase {
  url: string
  end: () => Promise<void>
}

/** Empty databases on a durable server of their own: it waits for the disk as a real one does, and is gone afterwards. */
export async function openThrowaway<Name extends string>(names: readonly Name[]): Promise<{ urls: Record<Name, string>; end: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yushuitong-bench-'))
  const place = path.resolve('tests/drills/mortal-house.mjs')
  const { mortalDatabase } = (await import(place)) as { mortalDatabase: (folder: string) => Promise<MortalDatabase> }
  const server = await mortalDatabase(folder)
  const root = openDatabase<never>(`${server.url}mysql`, { poolSize: 1 })
  for (const name of names) {
    await sql.raw(`create database ${name} character set utf8mb4 collate utf8mb4_unicode_ci`).execute(root)
  }
  await root.destroy()
  return {
    urls: Object.fromEntries(names.map((name) => [name, server.url + name])) as Record<Name, string>,
    end: async () => {
      await server.end()
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
