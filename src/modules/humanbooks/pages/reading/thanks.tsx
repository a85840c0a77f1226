import { Actions, Button } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { Facts } from '#design/facts.tsx'
import { Fields } from '#design/field.tsx'
import { Input, Textarea } from '#design/input.tsx'
import { isShown } from '../../rules/reading.ts'
import { words } from '../../words/readings.ts'
import { Part, type Parts } from './forms.tsx'
import { addressOf } from './one.tsx'

/** After reading: the reader leaves stars, words and thanks; the others see what is theirs to see. */
export const Thanks = ({ view, seen, errors, given }: Parts) => {
  const w = words[view.lang].one
  const { side, words: left } = seen
  if (left)
    return (
      <Part id="words" title={w.left}>
        <Facts
          facts={[
            [w.stars, side === 'book' ? '' : (w.starNames[left.stars - 1] ?? '')],
            [w.hall, isShown(left) || side !== 'book' ? (left.words ?? '') : ''],
            [w.thanks, left.thanks ?? ''],
          ]}
        />
        {side === 'book' && left.words && isShown(left) && (
          <details open={errors.report !== undefined}>
            <summary>{w.report}</summary>
            <form method="post" action={`${addressOf(seen)}/report`}>
              <Fields>
                <Input name="report" label={w.reportWhy} required maxlength={300} error={errors.report} />
                <Actions>
                  <Button>{w.report}</Button>
                </Actions>
              </Fields>
            </form>
          </details>
        )}
      </Part>
    )
  if (side !== 'reader') return <></>
  return (
    <Part id="words" title={w.words}>
      <form method="post" action={`${addressOf(seen)}/words`}>
        <Fields>
          <Radios
            name="stars"
            label={w.stars}
            required
            row
            choices={[5, 4, 3, 2, 1].map((value) => ({ value: String(value), label: w.starNames[value - 1] ?? '' }))}
            value={given.stars}
            error={errors.stars}
          />
          <Textarea
            name="words"
            label={w.hall}
            hint={w.hallHint}
            rows={2}
            maxlength={300}
            optional
            value={given.words}
            error={errors.words}
          />
          <Textarea
            name="thanks"
            label={w.thanks}
            hint={w.thanksHint}
            rows={2}
            maxlength={500}
            optional
            value={given.thanks}
            error={errors.thanks}
          />
          <Actions>
            <Button rank="primary">{w.leave}</Button>
          </Actions>
        </Fields>
      </form>
    </Part>
  )
}
