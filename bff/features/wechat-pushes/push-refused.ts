/** Not from WeChat, or not as it was agreed. The message is for our log. */
export class PushRefused extends Error {
  readonly status: number

  constructor(status: number, why: string) {
    super(why)
    this.name = 'PushRefused'
    this.status = status
  }
}
