/** Who speaks in a document: two lines in the seal's frame, and a line at each page's foot. */
export interface Imprint {
  seal: readonly [string, string]
  remark: string
}

export const ownImprint: Imprint = { seal: ['渝税通', '凭证'], remark: '由渝税通开具，真伪以查验结果为准。' }
