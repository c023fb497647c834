/** Calls `end` once, at the first sign that this process is to end. */
export function whenToldToEnd(end) {
  let told = false
  const tell = (signal) => {
    // A terminal and npm may both pass the same Ctrl-C on.
    if (!told) {
      told = true
      void end(signal)
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => tell(signal))
  }
  // npm passes a signal to the shell between us and it, which dies without passing it on.
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid
    setInterval(() => process.ppid !== parent && tell('SIGTERM'), 500).unref()
  }
}
