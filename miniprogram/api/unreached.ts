export type Why = 'offline' | 'slow' | 'unreadable' | 'signedOut' | 'outsideWeChat'

/** No answer was had at all; what did answer and refused is a `Failure`. */
export class Unreached extends Error {
  readonly why: Why

  constructor(why: Why) {
    super(why)
    this.name = 'Unreached'
    this.why = why
  }
}
