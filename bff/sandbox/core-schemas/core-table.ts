/** A table of a simulated core service: column lines as SQL, keys included. Only SQL that MariaDB 10.11 and MySQL 8 both run. */
export type CoreTables = Readonly<Record<string, string>>

const TAIL = 'engine=InnoDB default charset=utf8mb4 collate=utf8mb4_unicode_ci'

/** `name`, columns → `create table`. */
export const createTable = (schema: string, name: string, columns: string): string => `create table ${schema}.${name} (${columns}) ${TAIL}`

/** A code, number or id of ASCII characters, compared byte by byte. */
export const ascii = (length: number): string => `varchar(${length}) character set ascii collate ascii_bin`
