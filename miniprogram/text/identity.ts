export const proveText = {
  bar: '认身份',
  title: '认一次身份',
  lead: '只认这一次，以后都不用。',
  name: '姓名',
  nameHint: '和身份证上一样',
  idNumber: '身份证号',
  idNumberHint: '18 位',
  why: '为什么要问：税算在每个人名下，先要知道您是谁。姓名、证号只用来和公安比对，加密存放。',
  submit: '交公安比对',
  submitting: '正在比对',
  note: '点了就是同意这样用姓名和证号。',
} as const
