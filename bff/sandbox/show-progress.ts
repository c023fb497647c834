const WIDTH = 30

interface Output {
  isTTY?: boolean
  write: (text: string) => unknown
}

/**
 * Tells how far something is, 0 to 1: on a terminal by one line that rewrites itself and goes away at the end, else by a line each
 * tenth.
 */
export function showProgress(out: Output, name: string): (share: number) => void {
  let told = 0
  return (share) => {
    if (out.isTTY) {
      const full = Math.round(share * WIDTH)
      out.write(share < 1 ? `\r${name} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${Math.floor(share * 100)} %` : '\r\u001b[K')
      return
    }
    const tenths = Math.floor(share * 10)
    if (tenths > told) {
      told = tenths
      out.write(`${name} ${tenths * 10} %\n`)
    }
  }
}
