/** One table while it is fitted. The last level is that of sales which have none: its effect stays 0. */
export interface Fitted {
  /** level of each sale */
  readonly levels: Int32Array
  readonly shrink: number
  /** logarithms, one a level */
  readonly effects: Float64Array
  /** weighted sales a level */
  readonly mass: Float64Array
}

/** Sums the weights of each level; to be done anew whenever the weights change. */
export function weigh(tables: readonly Fitted[], weights: Float64Array): void {
  for (const { levels, mass } of tables) {
    mass.fill(0)
    for (let at = 0; at < levels.length; at++) {
      const level = levels[at] as number
      mass[level] = (mass[level] as number) + (weights[at] as number)
    }
  }
}

/**
 * Gauss–Seidel over the tables: each takes the weighted mean of what the others leave, pulled towards none by its shrinkage.
 * Effects and residuals are changed in place.
 */
export function backfit(tables: readonly Fitted[], residuals: Float64Array, weights: Float64Array, rounds: number): void {
  let before: Fitted | undefined
  let step: Float64Array = new Float64Array(1)
  for (let turn = 0; turn < rounds * tables.length; turn++) {
    const table = tables[turn % tables.length] as Fitted
    const sums = takeAndSum({ residuals, weights }, table, step, before)
    step = stepOf(table, sums)
    before = table
  }
  if (before) {
    takeAndSum({ residuals, weights }, before, step, before)
  }
}

interface Left {
  residuals: Float64Array
  weights: Float64Array
}

/** Takes the last step from the residuals and sums them for the next table: one way through the sales instead of two. */
function takeAndSum({ residuals, weights }: Left, table: Fitted, step: Float64Array, before?: Fitted): Float64Array {
  const sums = new Float64Array(table.effects.length)
  const { levels } = table
  const taken = before ? before.levels : new Int32Array(levels.length)
  for (let at = 0; at < levels.length; at++) {
    const residual = (residuals[at] as number) - (step[taken[at] as number] as number)
    residuals[at] = residual
    const level = levels[at] as number
    sums[level] = (sums[level] as number) + (weights[at] as number) * residual
  }
  return sums
}

function stepOf({ effects, mass, shrink }: Fitted, sums: Float64Array): Float64Array {
  const step = new Float64Array(effects.length)
  for (let level = 0; level < step.length - 1; level++) {
    const [effect, heavy] = [effects[level] as number, mass[level] as number]
    const next = heavy + shrink > 0 ? ((sums[level] as number) + effect * heavy) / (heavy + shrink) : 0
    step[level] = next - effect
    effects[level] = next
  }
  return step
}
