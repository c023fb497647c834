/** One table while it is fitted. */
export interface Fitted {
  /** level of each sale, -1: none */
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
      if (level >= 0) {
        mass[level] = (mass[level] as number) + (weights[at] as number)
      }
    }
  }
}

/**
 * Gauss–Seidel over the tables: each takes the weighted mean of what the others leave, pulled towards none by its shrinkage.
 * Effects and residuals are changed in place.
 */
export function backfit(tables: readonly Fitted[], residuals: Float64Array, weights: Float64Array, rounds: number): void {
  for (let round = 0; round < rounds; round++) {
    for (const table of tables) {
      sweep(table, residuals, weights)
    }
  }
}

function sweep({ levels, shrink, effects, mass }: Fitted, residuals: Float64Array, weights: Float64Array): void {
  const step = new Float64Array(effects.length)
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at] as number
    if (level >= 0) {
      step[level] = (step[level] as number) + (weights[at] as number) * (residuals[at] as number)
    }
  }
  for (let level = 0; level < step.length; level++) {
    const [effect, heavy] = [effects[level] as number, mass[level] as number]
    const next = heavy + shrink > 0 ? ((step[level] as number) + effect * heavy) / (heavy + shrink) : 0
    step[level] = next - effect
    effects[level] = next
  }
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at] as number
    if (level >= 0) {
      residuals[at] = (residuals[at] as number) - (step[level] as number)
    }
  }
}
