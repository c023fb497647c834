/** What somebody behind a marked message in its lane waits longer; each write of marks waits for the disk once, however many they are. */
const WRITE_MS = 50

interface Marks {
  /** `isLast`: nothing more is to be expected soon */
  add: (id: string, isLast: boolean) => void
  /** writes what is left */
  close: () => Promise<void>
}

/** Collects ids and writes them together. */
export function collectMarks(write: (ids: readonly string[]) => Promise<void>): Marks {
  let collected: string[] = []
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()
  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (collected.length > 0) {
      const ids = collected
      collected = []
      writing = writing.then(() => write(ids))
    }
  }
  return {
    add: (id, isLast) => {
      collected.push(id)
      if (isLast) {
        flush()
      } else {
        timer ??= setTimeout(flush, WRITE_MS)
      }
    },
    close: () => {
      flush()
      return writing
    },
  }
}
