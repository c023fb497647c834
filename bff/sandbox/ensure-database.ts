import { createConnection } from 'mysql2/promise'
import { dropCore } from './fill-core'

/** Creates the database a URL names where it is missing. */
export async function ensureDatabase(url: string): Promise<void> {
  await onServer(url, (name) => `create database if not exists ${name} character set utf8mb4 collate utf8mb4_unicode_ci`)
}

/** Drops our database and the core services' schemas that go with it. */
export async function dropEverything(url: string, coreUrl: string): Promise<void> {
  const prefix = await onServer(url, (name) => `drop database if exists ${name}`)
  await dropCore(coreUrl, prefix)
}

/** Runs one statement about the database a URL names, on its server. */
async function onServer(url: string, statement: (name: string) => string): Promise<string> {
  const { pathname } = new URL(url)
  const name = pathname.slice(1)
  const server = new URL(url)
  server.pathname = '/'
  const connection = await createConnection({ uri: server.href, connectTimeout: 5000 })
  try {
    await connection.query(statement(name))
    return name
  } finally {
    await connection.end()
  }
}
