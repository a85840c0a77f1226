import { Notice } from '#design/notice.tsx'
import { showWon } from '#platform/clock.ts'
import type { Lang } from '#platform/view.ts'
import type { Preview } from '../charge.ts'
import { words } from '../words/bill.ts'

/** What comes back when the seat is given back now, and why so much: said before anybody confirms. */
export const RefundSentence = ({ lang, preview }: { lang: Lang; preview: Preview }) => {
  const w = words[lang].cancelling
  if (preview.paid === 0) return <Notice kind="info">{w.unpaid}</Notice>
  return (
    <Notice kind="info" title={preview.won > 0 ? w.back(showWon(preview.won, lang)) : w.none}>
      {w.rulings[preview.ruling]} {preview.charge.materials > 0 && w.materials}{' '}
      {preview.ruling !== 'before-start' && w.law}
    </Notice>
  )
}
