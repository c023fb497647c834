export const say = (line) => process.stdout.write(`${line}\n`)

export const secondsSince = (began) => `${((performance.now() - began) / 1000).toFixed(1)}s`

/**
 * Runs one step and prints one line with its time when it ends; a sign of life every ten seconds until then.
 * `work` gets a function that sets what the sign of life says; what it returns, if text, stands behind the time.
 */
export async function step(name, work) {
  const began = performance.now()
  let doing = ''
  const beat = setInterval(() => say(`… ${name} ${secondsSince(began)} ${doing}`.trimEnd()), 10_000)
  try {
    const result = await work((note) => {
      doing = note
    })
    say(`✓ ${name} ${secondsSince(began)}${typeof result === 'string' ? ` ${result}` : ''}`)
    return result
  } catch (error) {
    say(`✗ ${name} ${secondsSince(began)}`)
    throw error
  } finally {
    clearInterval(beat)
  }
}
