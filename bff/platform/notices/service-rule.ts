/**
 * Service of documents (送达), as data in one place: what a legal notice waits for before it goes on paper, and when it counts as served.
 *
 * 税收征收管理法实施细则 (国务院令第362号) 第八章 arts. 101–106: a document is handed to the person, who dates and signs a receipt (送达回证); where that is hard, it goes
 * by post, and the date on the post's receipt is the day of service. From memory: the dossiers do not carry its text.
 * 税务文书电子送达规定（试行） (国家税务总局公告2019年第39号), in force from 2020-04-01: with the recipient's written consent, arrival in the recipient's place in
 * the system is the day of service; consent can be withdrawn, and paper can be asked for. From memory: it is not for decisions on treatment, fines, preservation,
 * enforcement, leaving the country, nor for inspection and review; no notice of this product is one of those.
 */
export const serviceRule = {
  /** working time (minutes) to tap the receipt before a letter goes out: three days of seven hours; this product's choice */
  minutesBeforeLetter: 3 * 7 * 60,
} as const
