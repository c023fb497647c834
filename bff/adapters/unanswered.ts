/** No readable answer came: what was asked for may have been done or not. */
export class Unanswered extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'Unanswered'
  }
}
