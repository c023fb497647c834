import { mkdir, readFile, readdir, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { Instant } from '#shared/model/day'

const ReceiptState = v.picklist(['posted', 'served', 'returned'])

/** What the printing house and the post say of a letter. */
export interface LetterReceipt {
  id: string
  state: v.InferOutput<typeof ReceiptState>
  /** ISO instant */
  at: string
}

/** The folder shared with the printing house: a PDF and its address a letter, by our id; receipts come back beside them. */
export interface Letters {
  readonly isThere: boolean
  /** Writing the same letter again changes nothing. */
  write: (letter: { id: string; to: { name: string; address: string }; pdf: Uint8Array }) => Promise<void>
  /** Receipts not yet taken, the oldest first. */
  receipts: (limit: number) => Promise<LetterReceipt[]>
  /** A receipt was worked on and need not be told again. */
  take: (id: string, state: LetterReceipt['state']) => Promise<void>
}

const TAKEN = 'taken'
const RECEIPT_NAME = /^([0-9A-Za-z-]{1,64})\.(posted|served|returned)\.json$/
const Receipt = v.object({ at: v.pipe(Instant, v.check((text) => !Number.isNaN(Date.parse(text)))) })

/**
 * `<id>.pdf`, then `<id>.json` with name and address: whoever prints waits for the second. Receipts are `<id>.<state>.json` with `{at}`; those worked on lie in `taken/`.
 */
export function connectLetters(folder: string | undefined): Letters {
  return {
    isThere: folder !== undefined,
    write: async ({ id, to, pdf }) => {
      const place = placeOf(folder, id)
      if (await exists(`${place}.json`)) {
        return
      }
      await mkdir(path.dirname(place), { recursive: true })
      await writeWhole(`${place}.pdf`, pdf)
      await writeWhole(`${place}.json`, JSON.stringify(to))
    },
    receipts: async (limit) => {
      const found = folder === undefined ? [] : await Promise.all((await listNames(folder)).map((name) => readReceipt(folder, name)))
      const readable = found.filter((one) => one !== undefined)
      return readable.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.state.localeCompare(b.state)).slice(0, limit)
    },
    take: async (id, state) => {
      const place = placeOf(folder, id)
      const taken = path.join(path.dirname(place), TAKEN)
      await mkdir(taken, { recursive: true })
      await rename(`${place}.${state}.json`, path.join(taken, `${id}.${state}.json`)).catch(unlessGone)
    },
  }
}

/** @throws Error when an id could lead out of the folder */
function placeOf(folder: string | undefined, id: string): string {
  if (folder === undefined || !/^[0-9A-Za-z-]{1,64}$/.test(id)) {
    throw new Error(folder === undefined ? 'LETTERS_DIR is not set' : 'no id of a letter')
  }
  return path.join(folder, id)
}

/** Under another name first, so that nobody ever prints half a letter. */
async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`
  await writeFile(draft, content, { mode: 0o600, flush: true })
  await rename(draft, file)
}

/** One that cannot be read is not there yet: it is looked at again next time. */
async function readReceipt(folder: string, name: string): Promise<LetterReceipt | undefined> {
  const [, id = '', state] = RECEIPT_NAME.exec(name) ?? []
  try {
    const { at } = v.parse(Receipt, JSON.parse(await readFile(path.join(folder, name), 'utf8')))
    return { id, state: v.parse(ReceiptState, state), at }
  } catch {
    return undefined
  }
}

async function listNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => (unlessGone(error), []))
  return names.filter((name) => RECEIPT_NAME.test(name))
}

const exists = (file: string): Promise<boolean> => stat(file).then(() => true, () => false)

function unlessGone(error: unknown): void {
  if ((error as { code?: string }).code !== 'ENOENT') {
    throw error
  }
}
