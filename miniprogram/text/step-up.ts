export const stepUpText = {
  title: '再认一次是您本人',
  lead: '这里有您的收入、税款。发一条验证码到您留的手机，十分钟里不用再认。',
  sending: '正在发验证码',
  sent: (masked: string) => `发到了 ${masked}`,
  code: '验证码',
  codeHint: '6 位数字',
  confirm: '确认，接着办',
  confirming: '正在核对',
  again: '没收到，再发一次',
  againLater: '一分钟后能再发',
  send: '发验证码',
  toPhone: '去留手机号',
} as const
