import { Actions, Button } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { Fields } from '#design/field.tsx'
import { Notice } from '#design/notice.tsx'
import { clockOf, spaceName } from '#modules/reservations/index.ts'
import { showDay, showWon } from '#platform/clock.ts'
import type { Lang } from '#platform/view.ts'
import type { Practice, Room } from '../../bundle.ts'
import { words } from '../../words/bundle.ts'
import { addressOf, Frame, Kept, Previous, type StepProps } from './frame.tsx'

type Props = StepProps & { rooms: Room[]; practice: Practice }

export const roomKey = ({ space, time }: Room): string => `${space.id} ${clockOf(time.from)}`

export const timeOf = ({ time }: Room): string => `${clockOf(time.from)}~${clockOf(time.to)}`

/** 2026년 3월 9일(월), 매주 4번 */
export const whenOf = ({ first, weeks }: Practice, lang: Lang): string =>
  [showDay(first, lang), weeks > 1 && words[lang].week(weeks)].filter(Boolean).join(', ')

const hintOf = (room: Room, lang: Lang): string => {
  const w = words[lang]
  const { distance, fee } = room
  const km = distance && 'km' in distance ? w.km(distance.km.toFixed(1)) : undefined
  return w.roomHint(timeOf(room), km, fee > 0 ? showWon(fee, lang) : w.free)
}

/** Third step: a practice room that is free on all the days. */
export const BundleRoom = (props: Props) => {
  const { view, programme, given, errors, rooms, practice } = props
  const { lang } = view
  const w = words[lang]
  return (
    <Frame {...props} step={3}>
      {rooms.length === 0 ? (
        <>
          <Notice kind="warning" title={w.noRoom} />
          <Actions>
            <Previous {...props} step={2} />
          </Actions>
        </>
      ) : (
        <form method="get" action={addressOf(programme)} class="n-form n-stack">
          <input type="hidden" name="step" value="4" />
          <Kept
            given={given}
            names={['learner', 'thing', 'branch', 'day', 'time', 'months', 'first', 'at', 'length', 'weeks']}
          />
          <p>{w.roomsLead(whenOf(practice, lang))}</p>
          <Fields>
            <Radios
              name="room"
              label={w.rooms}
              required
              value={given.room || (rooms[0] && roomKey(rooms[0]))}
              error={errors.room}
              choices={rooms.map((room) => ({
                value: roomKey(room),
                label: w.roomOption(spaceName(room.space, lang), room.facility.name),
                hint: hintOf(room, lang),
              }))}
            />
            <Actions>
              <Button rank="primary" size="large">
                {w.next}
              </Button>
              <Previous {...props} step={2} />
            </Actions>
          </Fields>
        </form>
      )}
    </Frame>
  )
}
