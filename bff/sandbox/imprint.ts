import type { Imprint } from '../platform/documents/imprint'

/** Nobody shall take a paper of the sandbox for one of the tax office. */
export const sandboxImprint: Imprint = { seal: ['渝税通', '沙盒'], remark: '渝税通沙盒生成，人物和数据都是虚构的，不是税务机关开具的凭证。' }
