import type { World } from '../world'

/** On SIGTERM or SIGINT the steps run in order, then the process ends; a second signal ends it at once. */
export function drainOnSignal(world: World, steps: readonly (() => Promise<void>)[]): void {
  let ending = false
  const end = async (): Promise<void> => {
    if (ending) {
      process.exit(1)
    }
    ending = true
    world.draining = true
    for (const step of steps) {
      await step()
    }
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      end().catch((error: unknown) => {
        world.log.error({ err: { message: String(error) } }, 'drain failed')
        process.exit(1)
      })
    })
  }
}
