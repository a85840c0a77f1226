import { More } from '#design/accordion.tsx'
import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { type CheckStanding, ClearBadge, type Person } from '#modules/people/index.ts'
import { dayOf, showDay } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { teachesChildren } from '../../rules/offer.ts'
import type { Taught } from '../../teachers.ts'
import type { Offer, OfferFile, TeacherNote } from '../../things.ts'
import { words } from '../../words/office.ts'
import { words as mine } from '../../words/offer.ts'
import { type Named, OfferFacts } from '../offerfacts.tsx'
import { BASE, Frame } from './teacherdesk.tsx'

type ReviewProps = {
  view: View
  offer: Offer
  person: Person
  check: CheckStanding
  files: OfferFile[]
  named: Named
  errors: Errors
}

/** One offer, with its papers, to accept or decline. */
export const ReviewOffer = ({ view, offer, person, check, files, named, errors }: ReviewProps) => {
  const { lang } = view
  const w = words[lang]
  return (
    <Frame view={view} tab="review" title={offer.topic} lead={w.offerTitle} errors={errors}>
      <p>
        {w.teacher}: <a href={`${BASE}/${person.id}`}>{person.name}</a> <ClearBadge lang={lang} standing={check} />
      </p>
      {teachesChildren(offer.ages) && check !== 'clear' && (
        <Notice kind="warning" action={<LinkButton href="/office/checks">{w.checksDesk}</LinkButton>}>
          {w.childrenWarning}
        </Notice>
      )}
      <OfferFacts offer={offer} named={named} lang={lang} />
      <section class="n-section n-stack" aria-labelledby="files">
        <h2 class="n-heading" id="files">
          {w.files}
        </h2>
        {files.length === 0 && <p>{w.noFiles}</p>}
        <ul class="n-list">
          {files.map(({ file, name, size }) => (
            <li>
              <a class="n-link" href={`${BASE}/offers/${offer.id}/files/${file}`}>
                {w.file(name, `${Math.ceil(size / 1000).toLocaleString()}KB`)}
              </a>
            </li>
          ))}
        </ul>
      </section>
      {offer.reviewed_at ? (
        <Notice>
          {mine[lang].standings[offer.accepted ? 'standing' : 'declined']}{' '}
          {w.decided(showDay(dayOf(offer.reviewed_at), lang))} {offer.reason}
        </Notice>
      ) : (
        <section class="n-section n-stack" aria-labelledby="decide">
          <h2 class="n-heading" id="decide">
            {w.offerTitle}
          </h2>
          <form method="post" action={`${BASE}/offers/${offer.id}`} class="n-form n-stack">
            <input type="hidden" name="do" value="accept" />
            <Textarea name="reason" id="note" label={w.note} hint={w.noteHint} rows={2} maxlength={300} optional />
            <Actions>
              <Button rank="primary">{w.accept}</Button>
            </Actions>
          </form>
          <More title={w.decline}>
            <form method="post" action={`${BASE}/offers/${offer.id}`} class="n-form n-stack" novalidate>
              <input type="hidden" name="do" value="decline" />
              <Textarea
                name="reason"
                label={w.declineReason}
                hint={w.declineReasonHint}
                error={errors.reason}
                required
                rows={3}
                maxlength={300}
              />
              <Actions>
                <Button>{w.decline}</Button>
              </Actions>
            </form>
          </More>
        </section>
      )}
    </Frame>
  )
}

type TeacherProps = {
  view: View
  person: Person
  check: CheckStanding
  offers: Offer[]
  surveys: Taught[]
  notes: TeacherNote[]
  named: Named
  given: Given
  errors: Errors
  done: string | undefined
}

const SCORES = ['5', '4', '3', '2', '1'] as const

/** One teacher: what they offer, and how their classes went. */
export const TeacherPage = (props: TeacherProps) => {
  const { view, person, check, offers, surveys, notes, named, given, errors, done } = props
  const { lang } = view
  const w = words[lang]
  return (
    <Frame view={view} tab={undefined} title={person.name} done={done} errors={errors}>
      <p>
        <ClearBadge lang={lang} standing={check} />
      </p>
      <section class="n-section n-stack" aria-labelledby="offers">
        <h2 class="n-heading" id="offers">
          {w.offers}
        </h2>
        {offers.map((offer) => (
          <More title={offer.topic}>
            <OfferFacts offer={offer} named={named} lang={lang} />
          </More>
        ))}
      </section>
      <section class="n-section n-stack" aria-labelledby="surveys">
        <h2 class="n-heading" id="surveys">
          {w.survey}
        </h2>
        {surveys.length === 0 && <p>{w.noSurvey}</p>}
        <ul class="n-list">
          {surveys.map(({ title, score, answers }) => (
            <li>{w.surveyOf(title, score.toFixed(1), answers)}</li>
          ))}
        </ul>
      </section>
      <section class="n-section n-stack" aria-labelledby="notes">
        <h2 class="n-heading" id="notes">
          {w.notes}
        </h2>
        {notes.length === 0 && <p>{w.noNotes}</p>}
        <ul class="n-list">
          {notes.map(({ note, score, at }) => (
            <li>
              {showDay(dayOf(at), lang)} {score !== null && w.scores(score)} {note}
            </li>
          ))}
        </ul>
        <form method="post" action={`${BASE}/${person.id}/notes`} class="n-form n-stack" novalidate>
          <input type="hidden" name="form" value={given.form} />
          <Fields>
            <Textarea
              name="note"
              label={w.noteText}
              hint={w.noteTextHint}
              value={given.note}
              error={errors.note}
              required
              rows={3}
              maxlength={1000}
            />
            <Radios
              name="score"
              label={w.noteScore}
              row
              value={given.score}
              choices={SCORES.map((score) => ({ value: score, label: w.scores(Number(score)) }))}
            />
            <Actions>
              <Button rank="primary">{w.noteSend}</Button>
            </Actions>
          </Fields>
        </form>
      </section>
    </Frame>
  )
}
