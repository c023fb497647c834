/** Thrown by a handler: this message can never work, so it is refused and not tried again. */
export class Permanent extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'Permanent'
  }
}
