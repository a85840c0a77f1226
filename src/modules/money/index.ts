export { carryOver, charge, endCharge, previewRefund, quote } from './actions/charge.ts'
export { giveBackAtDesk, takeAtDesk } from './actions/flow.ts'
export { erasePapersDue } from './actions/night.ts'
export { begin, settle } from './actions/online.ts'
export { ears, sentenceOfBill } from './actions/tell.ts'
export { changeThing, chargeThing, endThing, postpone, quoteThing, type Thing } from './actions/thing.ts'
export type { Bill, Preview } from './charge.ts'
export { desks } from './desks.ts'
export { myData } from './mydata.ts'
export { BillBox, PayBadge, PayNow } from './pages/bill.tsx'
export { GoPay } from './pages/practice.tsx'
export { Receipt } from './pages/receipt.tsx'
export { RefundSentence } from './pages/refund.tsx'
export { type DeskWay, isLate } from './rules/bill.ts'
export { comesBack } from './rules/ledger.ts'
export {
  billsOfApplications,
  billsOfLoans,
  billsOfReservations,
  holdBill,
  lateApplications,
  lateReservations,
} from './store/charges.ts'
