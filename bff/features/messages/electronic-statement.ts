/**
 * What one agrees to by consenting to electronic service (税务文书电子送达确认书). A changed text is a new version; whoever agreed to an older one
 * agreed to that.
 * @law 税务文书电子送达规定（试行）(国家税务总局公告2019年第39号), from 2020-04-01; told in our own words, from memory of arts. 2, 4, 5, 6 and 7.
 * Withdrawing at any time is this product's choice, on the safe side of "with consent".
 */
export const electronicStatement = {
  version: '2026-11',
  text: [
    '同意以后，缴税通知、不予减免的决定、价格争议的答复这类税务文书，会直接送到渝税通的“消息”里，不再寄纸质的。它们和纸质文书效力一样。',
    '什么时候算送达：文书到达您的“消息”那一天，就算送达，不论您有没有点开；缴税、申请复议的期限从那天算起。到了我们会用微信、短信或邮件提醒您，提醒没收到也不影响送达。',
    '不包括：税务处理决定书、税务行政处罚决定书（简易程序的除外）、税收保全和强制执行、阻止出境的决定，以及税务稽查、行政复议里的文书，这些仍按老办法送达。',
    '想要纸质的：可以自己打印，也可以到办税服务厅打印。',
    '随时可以不再同意：在这里点一下就行，从那以后的文书请您在“消息”里签收，没签收的寄到您留的地址；之前已经送达的，仍算送达。',
  ].join('\n'),
} as const
