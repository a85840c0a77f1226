import { Actions, Button, LinkButton } from '#design/button.tsx'
import { explain } from '#design/faults.ts'
import { ErrorSummary, Fields } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import { showMoment, showWon } from '#platform/clock.ts'
import type { Faults, Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Place } from '../levels.ts'
import type { PartName, Policy } from '../rules/policy.ts'
import { outcomeOf, type Sample, SAMPLE, SAMPLE_FEE, sampleOpening } from '../rules/sample.ts'
import { words as formWords } from '../words/form.ts'
import { words } from '../words/office.ts'
import { partInWords } from '../words/policy.ts'
import { words as refusals } from '../words/refusals.ts'
import { outcomeInWords, words as sampleWords } from '../words/sample.ts'
import { Changes, Frame, Lines } from './frame.tsx'
import { Inputs } from './inputs.tsx'

export type PartProps = {
  view: View
  place: Place
  part: PartName
  policy: Policy
  /** Whether this place says it itself, so that it can be taken back. */
  own: boolean
  given: Given
  faults: Faults | undefined
  preview: { before: Policy; after: Policy } | undefined
}

/** One part of a policy as a small form, with a preview of what it does to people before it is saved. */
export const PartForm = ({ view, place, part, policy, own, given, faults, preview }: PartProps) => {
  const { lang } = view
  const w = words[lang]
  const f = formWords[lang]
  const errors = explain(view, faults, { ...f.faults, ...refusals[lang].contradictions })
  const bound = place.kind === 'programme'
  return (
    <Frame view={view} place={place} title={w.editTitle(w.parts[part])} lead={f.leads[part]}>
      <ErrorSummary errors={errors} />
      {preview && <Preview view={view} part={part} {...preview} />}
      <section class="n-part" aria-labelledby="now">
        <h2 class="n-heading" id="now">
          {w.now}
        </h2>
        <Lines lines={partInWords(part, policy, lang, place.subject)} />
      </section>
      <form method="post" action={`${place.base}/parts/${part}`} class="n-form n-stack" novalidate>
        <Inputs part={part} lang={lang} given={given} errors={errors} />
        <Fields>
          <Input
            name="from"
            label={f.from}
            hint={bound ? f.fromHintProgramme : f.fromHint}
            type="datetime-local"
            width="medium"
            optional
            value={given.from}
            error={errors.from}
          />
          <Input
            name="reason"
            label={f.reason}
            hint={f.reasonHint}
            required={bound}
            optional={!bound}
            maxlength={300}
            value={given.reason}
            error={errors.reason}
          />
        </Fields>
        <Actions>
          <Button rank="primary" name="do" value="save">
            {w.save}
          </Button>
          <Button name="do" value="preview">
            {w.preview}
          </Button>
          {own && (
            <Button rank="tertiary" name="do" value="back">
              {w.takeBack[place.kind]}
            </Button>
          )}
          <LinkButton href={place.base} rank="text">
            {w.back}
          </LinkButton>
        </Actions>
      </form>
    </Frame>
  )
}

/** What the change does: the rule in words, and what happens to invented people, before and after. */
const Preview = ({ view, part, before, after }: { view: View; part: PartName; before: Policy; after: Policy }) => {
  const { lang, now } = view
  const s = sampleWords[lang]
  const gu = view.district.gu[lang]
  const say = (policy: Policy, who: Sample) => outcomeInWords(outcomeOf(policy, who, now), lang, gu)
  const rows = SAMPLE.map((who) => ({ who, was: say(before, who), is: say(after, who) }))
  return (
    <section class="n-part" aria-labelledby="preview">
      <h2 class="n-heading" id="preview">
        {s.title}
      </h2>
      <Notice answer>{s.lead(showMoment(sampleOpening(now), lang), showWon(SAMPLE_FEE, lang))}</Notice>
      <Changes view={view} parts={[part]} before={before} after={after} />
      {rows.some(({ was, is }) => was !== is) ? (
        <Table
          caption={s.caption}
          columns={[{ label: s.who, head: true }, { label: s.before }, { label: s.after }]}
          rows={rows.map(({ who, was, is }) => [s.people[who], was, was === is ? s.same : <strong>{is}</strong>])}
        />
      ) : (
        <p>{s.none}</p>
      )}
    </section>
  )
}
