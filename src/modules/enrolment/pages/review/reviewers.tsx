import { More } from '#design/accordion.tsx'
import { Actions, Button } from '#design/button.tsx'
import { Fields } from '#design/field.tsx'
import { Select, Textarea } from '#design/input.tsx'
import { Table } from '#design/table.tsx'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { type Review, standing } from '../../review.ts'
import { words } from '../../words/review/office.ts'
import { Part } from './parts.tsx'
import type { SetUpProps } from './setup.tsx'

/** Who reviews: appointed, and dismissed with a reason. */
export const Reviewers = ({ view, review, staff, errors = {}, given = {} }: SetUpProps) => {
  const w = words[view.lang].reviewers
  const address = `/office/programmes/${review.programme.id}/review/reviewers`
  const now = standing(review)
  return (
    <Part id="reviewers" title={w.title}>
      <p>{w.about}</p>
      <ReviewerTable view={view} review={review} />
      {!review.done.confirmed && (
        <form method="post" action={address} novalidate>
          <Fields>
            <Select
              name="person"
              label={w.person}
              required
              value={given.person}
              error={errors.person}
              options={staff.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Actions>
              <Button rank="secondary">{w.appoint}</Button>
            </Actions>
          </Fields>
        </form>
      )}
      {!review.done.confirmed && now.length > 0 && (
        <More title={w.dismiss}>
          <p>{w.dismissAbout}</p>
          <form method="post" action={`${address}/dismissal`} novalidate>
            <Fields>
              <Select
                name="reviewer"
                label={w.who}
                required
                value={given.reviewer}
                error={errors.reviewer}
                options={now.map(({ id, name }) => ({ value: String(id), label: name }))}
              />
              <Textarea
                name="reason"
                label={w.reason}
                rows={2}
                maxlength={300}
                required
                value={given.reason}
                error={errors.reason}
              />
              <Actions>
                <Button rank="danger">{w.dismiss}</Button>
              </Actions>
            </Fields>
          </form>
        </More>
      )}
    </Part>
  )
}

/** Everyone who was ever appointed, and why somebody was dismissed. */
export const ReviewerTable = ({ view, review }: { view: View; review: Review }) => {
  const { lang } = view
  const w = words[lang].reviewers
  return (
    <Table
      caption={w.caption}
      columns={[{ label: w.name, head: true }, { label: w.since }, { label: w.state }]}
      rows={review.reviewers.map(({ name, appointed_at, dismissed_at, reason }) => [
        name,
        showMoment(appointed_at, lang),
        dismissed_at ? w.dismissed(showMoment(dismissed_at, lang), reason ?? '') : w.standing,
      ])}
      empty={w.none}
    />
  )
}
