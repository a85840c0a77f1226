import { Tag, Tags } from '#design/badge.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { showMoment, showWon } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { placeOf, type Programme } from '../programme.ts'
import { audienceIn, eligibilityIn } from '../words/audience.ts'
import { words as programmeWords } from '../words/programme.ts'
import { words as sharedWords } from '../words/shared.ts'
import { feeOf, hoursOf, periodOf, windowOf } from './said.ts'

/** When, where, for whom, for how much and how to apply. */
export const Essentials = ({ view, programme }: { view: View; programme: Programme }) => {
  const { lang } = view
  const w = programmeWords[lang]
  const s = sharedWords[lang]
  const { phone, materials, materials_fee, facility, method } = programme
  const who = eligibilityIn(programme, lang)
  const place = placeOf(programme)
  const methodOf: Partial<Record<string, (channels: string) => string>> = {
    first_come: w.methodFirst,
    lottery: w.methodDraw,
    review: w.methodReview,
  }
  const channels = programme.channels.map((channel) => w.channels[channel as keyof typeof w.channels]).join(', ')
  return (
    <>
      {who && <Notice>{who}</Notice>}
      <Facts
        framed
        facts={[
          [w.when, periodOf(programme, lang)],
          [w.days, hoursOf(programme, lang)],
          [
            w.where,
            (place || programme.mode !== 'onsite') && (
              <>
                {[programme.mode === 'onsite' ? '' : s.modes[programme.mode], place].filter(Boolean).join(' · ')}
                {programme.address && programme.address !== place && <> ({programme.address})</>}{' '}
                {facility && (
                  <a class="n-link" href={`/places/${facility}`}>
                    {w.map}
                  </a>
                )}
              </>
            ),
          ],
          [w.who, audienceIn(programme, lang)],
          [w.fee, feeOf(programme, lang)],
          [
            w.materials,
            [materials, materials_fee ? w.materialsFee(showWon(materials_fee, lang)) : ''].filter(Boolean).join(' · '),
          ],
          [w.window, windowOf(programme, lang)],
          [w.method, methodOf[method]?.(channels) ?? w.methodElsewhere],
          [
            w.drawing,
            method === 'lottery' && programme.published_at && (
              <>
                {programme.draws_at && w.draws(showMoment(programme.draws_at, lang))}{' '}
                <a class="n-link" href={`/draws/${programme.id}`}>
                  {w.drawLink}
                </a>
                {programme.draw_promise && (
                  <>
                    <br />
                    {w.promise} <code>{programme.draw_promise}</code>
                  </>
                )}
              </>
            ),
          ],
          [w.choosing, method === 'review' && programme.draws_at && w.draws(showMoment(programme.draws_at, lang))],
          [w.instructor, programme.instructor],
          [w.organiser, programme.organiser],
          [w.phone, phone && <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>],
        ]}
      />
      {programme.field && (
        <Tags>
          <Tag href={`/programmes?q=${encodeURIComponent(programme.field)}`}>{programme.field}</Tag>
        </Tags>
      )}
    </>
  )
}
