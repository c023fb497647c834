export interface ClerkOptions {
  /** how long a thing lies before it is worked on */
  afterMs?: number
  everyMs?: number
  onFailure?: (error: unknown) => void
}

/** Plays a clerk of another office: looks now and then at what has lain there since before a moment, and works on it. */
export function startClerk(look: (before: Date) => Promise<unknown>, options: ClerkOptions): { stop: () => Promise<void> } {
  const { afterMs = 0, everyMs = 1000, onFailure = () => undefined } = options
  let round: Promise<void> | undefined
  const work = async (): Promise<void> => {
    try {
      await look(new Date(Date.now() - afterMs))
    } catch (error) {
      // A database that is away for a while must not end the clerk.
      onFailure(error)
    }
  }
  const timer = setInterval(() => {
    // A slow round is not run over by the next one.
    round ??= work().finally(() => {
      round = undefined
    })
  }, everyMs)
  return {
    stop: async () => {
      clearInterval(timer)
      await round
    },
  }
}
