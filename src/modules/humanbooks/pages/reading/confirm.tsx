import { Actions, Button } from '#design/button.tsx'
import { Fields } from '#design/field.tsx'
import { DateInput, Input, Select } from '#design/input.tsx'
import type { RoomChoice } from '../../rooms.ts'
import { showTime, timeAt } from '../../rules/times.ts'
import { words } from '../../words/readings.ts'
import { Part, type Parts } from './forms.tsx'

/** An officer fixes date, length and place; the version they saw goes with it. */
export const Confirming = ({ view, seen, errors, given, rooms }: Parts & { rooms: readonly RoomChoice[] }) => {
  const w = words[view.lang].office
  const { reading, limits } = seen
  const [wish] = reading.wishes
  const fixed = reading.starts_at && timeAt(reading.starts_at)
  const at = fixed?.minutes ?? wish?.from
  return (
    <Part id="confirm" title={w.confirm}>
      <form method="post" action={`/office/readings/${reading.id}/confirmation`}>
        <input type="hidden" name="version" value={String(reading.version)} />
        <Fields>
          <DateInput
            name="day"
            label={w.day}
            required
            value={given.day ?? fixed?.day ?? wish?.day}
            error={errors.day}
          />
          <Input
            name="time"
            label={w.time}
            type="time"
            width="short"
            required
            value={given.time ?? (at === undefined ? undefined : showTime(at))}
            error={errors.time}
          />
          <Input
            name="minutes"
            label={w.minutes}
            type="number"
            min={limits.minutes_least}
            max={limits.minutes_most}
            width="short"
            required
            value={given.minutes ?? reading.minutes ?? limits.minutes_most}
            error={errors.minutes}
          />
          {rooms.length > 0 && (
            <Select
              name="space"
              label={w.room}
              hint={w.roomHint}
              optional
              blank={w.noRoom}
              options={rooms.map(({ id, name, seats, free }) => ({ value: id, label: w.roomOf(name, seats, free) }))}
              value={given.space ?? reading.space}
              error={errors.space}
            />
          )}
          <Input
            name="place"
            label={w.place}
            hint={w.placeHint}
            required={rooms.length === 0}
            maxlength={200}
            value={given.place ?? (reading.space ? '' : (reading.place ?? reading.place_wish))}
            error={errors.place}
          />
          <Actions>
            <Button rank="primary">{w.press}</Button>
          </Actions>
        </Fields>
      </form>
    </Part>
  )
}
