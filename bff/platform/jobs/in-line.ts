import { Failure } from '#shared/failure'

export type Line = <T>(work: () => Promise<T>) => Promise<T>

/**
 * So many at once, so many more waiting; whoever comes when the line is full is told so at once.
 * @throws Failure `server.busy` from the line it gives
 */
export function createLine({ atOnce, waiting }: { atOnce: number; waiting: number }): Line {
  let running = 0
  const line: (() => void)[] = []
  const enter = async (): Promise<void> => {
    if (running < atOnce) {
      running++
      return
    }
    if (line.length >= waiting) {
      throw new Failure('server.busy')
    }
    await new Promise<void>((resolve) => line.push(resolve))
  }
  const leave = (): void => {
    const next = line.shift()
    // Whoever is next takes over this place; nobody slips in between.
    if (next) {
      next()
    } else {
      running--
    }
  }
  return async (work) => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
