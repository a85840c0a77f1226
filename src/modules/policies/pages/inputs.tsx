import type { Child } from 'hono/jsx'
import { Checkbox, Checkboxes, Radios } from '#design/choice.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { Input, Select } from '#design/input.tsx'
import { QUALIFICATIONS } from '#modules/people/index.ts'
import type { Given } from '#platform/http.ts'
import type { Lang } from '#platform/view.ts'
import {
  AREAS,
  BORROWERS,
  LATE_BY,
  KEPT,
  LIMITS,
  PARTS_OF_DAY,
  PERS,
  RATES,
  SEASONS,
  STAGES,
  STEPS,
  TERMS,
  WEIGHTS,
} from '../forms.ts'
import { DOORS, EXCUSES, GROUPS, type PartName } from '../rules/policy.ts'
import { words } from '../words/form.ts'
import { kit } from '../words/kit.ts'

type Props = { lang: Lang; given: Given; errors: Errors }
type Tools = {
  w: (typeof words)['ko']
  k: (typeof kit)['ko']
  field: (name: string) => { name: string; value: string; error: string | undefined }
}

const Row = ({ children }: { children?: Child }) => <div class="n-finder-row">{children}</div>

const few = <Value extends string>(of: readonly Value[], label: Record<Value, string>) =>
  of.map((value) => ({ value, label: label[value] }))

const months = (of: readonly string[], { w }: Tools) => of.map((value) => ({ value, label: w.months(value) }))

const Deadline = ({ tools: { w, field } }: { tools: Tools }) => (
  <>
    <Radios
      {...field('by')}
      label={w.by}
      choices={[
        { value: 'day', label: w.byDay },
        { value: 'minutes', label: w.byMinutes },
      ]}
    />
    <Row>
      <Input {...field('days')} label={w.deadlineDays} hint={w.deadlineDaysHint} {...NUMBER} unit={w.days} />
      <Input {...field('at')} label={w.deadlineAt} type="time" width="medium" />
    </Row>
    <Input {...field('minutes')} label={w.byMinutes} {...NUMBER} unit={w.minutes} />
  </>
)

const NUMBER = { inputmode: 'numeric', width: 'short' } as const

/** The fields of each part. */
const parts: Record<PartName, (tools: Tools) => Child> = {
  stages: ({ w, k, field }) =>
    STAGES.map((at) => (
      <>
        <Checkboxes
          {...field(`stage${at}_groups`)}
          label={w.stage(at)}
          values={field(`stage${at}_groups`).value.split(',')}
          choices={few(GROUPS, k.groups)}
          row
        />
        <Input
          {...field(`stage${at}_after`)}
          label={w.stageAfter(at)}
          hint={at === 1 && w.stageAfterHint}
          {...NUMBER}
          unit={w.days}
        />
      </>
    )),
  groups: ({ w, k, field }) => (
    <>
      <Checkboxes
        {...field('priority')}
        label={w.priority}
        values={field('priority').value.split(',')}
        choices={few(QUALIFICATIONS, k.qualifications)}
      />
      <Input {...field('senior_age')} label={w.seniorAge} {...NUMBER} unit={w.years} />
    </>
  ),
  quotas: ({ w, k, field }) => (
    <>
      <h3>{w.keptDoors}</h3>
      {DOORS.map((door) => (
        <Input {...field(`doors_${door}`)} label={w.kept(k.doors[door])} {...NUMBER} unit={w.percent} />
      ))}
      <h3>{w.keptGroups}</h3>
      {KEPT.map((group) => (
        <Input {...field(`groups_${group}`)} label={w.kept(k.groups[group])} {...NUMBER} unit={w.percent} />
      ))}
      <Input {...field('kept_hours')} label={w.keptHours} {...NUMBER} unit={w.keptHoursUnit} />
    </>
  ),
  limits: (tools) => {
    const { w, k, field } = tools
    return (
      <>
        {LIMITS.map((at) => (
          <Row>
            <Input {...field(`limit${at}_most`)} label={w.limit(at)} {...NUMBER} unit={w.count} />
            <Select {...field(`limit${at}_per`)} label={w.per} blank={false} options={few(PERS, k.per)} />
            <Select {...field(`limit${at}_area`)} label={w.area} blank={false} options={few(AREAS, k.area)} />
          </Row>
        ))}
        <Radios {...field('term_months')} label={w.termMonths} choices={months(TERMS, tools)} row />
      </>
    )
  },
  together: ({ w, field }) => (
    <>
      <Input {...field('family')} label={w.family} {...NUMBER} unit={w.people} />
      <Input {...field('friends')} label={w.friends} {...NUMBER} unit={w.people} />
    </>
  ),
  waitlist: ({ w, field }) => <Input {...field('waitlist')} label={w.waitlist} {...NUMBER} unit={w.people} />,
  offer: (tools) => <Deadline tools={tools} />,
  payment: (tools) => <Deadline tools={tools} />,
  draw: (tools) => {
    const { w, field } = tools
    return (
      <>
        <Radios {...field('months')} label={w.season} hint={w.seasonHint} choices={months(SEASONS, tools)} row />
        <Input {...field('most')} label={w.most} hint={w.mostHint} {...NUMBER} unit={w.lots} />
        <Input {...field('priority_lots')} label={w.priorityLots} {...NUMBER} unit={w.lots} />
      </>
    )
  },
  review: ({ w, field }) => <Input {...field('papers_days')} label={w.papersDays} {...NUMBER} unit={w.days} />,
  reductions: ({ w, k, field }) => (
    <>
      {RATES.map((one) => (
        <Input {...field(`rate_${one}`)} label={w.rate(k.qualifications[one])} {...NUMBER} unit={w.percent} />
      ))}
      <Input {...field('most_per_term')} label={w.mostReduced} hint={w.mostReducedHint} {...NUMBER} unit={w.count} />
      <Input {...field('proof_days')} label={w.proofDays} {...NUMBER} unit={w.days} />
    </>
  ),
  refunds: ({ w, field }) => (
    <>
      <Input {...field('before_start')} label={w.beforeStart} hint={w.partHint} width="short" />
      {STEPS.map((at) => (
        <Row>
          <Input {...field(`step${at}_before`)} label={w.step(at)} width="short" />
          <Input {...field(`step${at}_refund`)} label={w.stepRefund(at)} width="short" />
        </Row>
      ))}
      <Checkbox name="by_month" label={w.byMonth} checked={field('by_month').value !== ''} />
    </>
  ),
  penalties: ({ w, field }) => (
    <>
      <Input {...field('no_show_percent')} label={w.noShow} hint={w.noShowHint} {...NUMBER} unit={w.percent} />
      <Input {...field('late_cancel_days')} label={w.lateCancel} hint={w.lateCancelHint} {...NUMBER} unit={w.days} />
      <Input {...field('strikes')} label={w.strikes} hint={w.strikesHint} {...NUMBER} unit={w.times} />
      <Input {...field('remembered_months')} label={w.remembered} {...NUMBER} unit={w.monthsUnit} />
      <Input {...field('bar_days')} label={w.barDays} {...NUMBER} unit={w.days} />
      <Radios {...field('area')} label={w.barArea} choices={few(AREAS, w.areas)} />
    </>
  ),
  completion: ({ w, k, field }) => (
    <>
      <Input {...field('percent')} label={w.completion} {...NUMBER} unit={w.percent} />
      <Radios {...field('excused')} label={w.excused} choices={few(EXCUSES, k.excused)} />
    </>
  ),
  min_class: ({ w, field }) => (
    <>
      <Input {...field('percent')} label={w.minPercent} hint={w.minPercentHint} {...NUMBER} unit={w.percent} />
      <Input {...field('days')} label={w.minDays} {...NUMBER} unit={w.minDaysUnit} />
    </>
  ),
  lending: ({ w, field }) => (
    <>
      <Input {...field('under_age')} label={w.underAge} hint={w.underAgeHint} {...NUMBER} unit={w.yearsUnder} />
      <Radios {...field('to')} label={w.lendTo} choices={few(BORROWERS, w.borrowers)} />
      <Input {...field('months')} label={w.lendMonths} {...NUMBER} unit={w.monthsUnit} />
      <Input {...field('extensions')} label={w.extensions} {...NUMBER} unit={w.times} />
      <Input {...field('at_once')} label={w.atOnce} {...NUMBER} unit={w.pieces} />
      <Input {...field('apply_days')} label={w.applyDays} {...NUMBER} unit={w.days} />
      <Input {...field('keep_days')} label={w.keepDays} {...NUMBER} unit={w.days} />
      <Input {...field('remind_days')} label={w.remindDays} {...NUMBER} unit={w.daysBefore} />
      <Input {...field('late_letters')} label={w.lateLetters} {...NUMBER} unit={w.times} />
      <Input {...field('late_times')} label={w.lateTimes} hint={w.strikesHint} {...NUMBER} unit={w.times} />
      <Input {...field('remembered_months')} label={w.lendRemembered} {...NUMBER} unit={w.monthsUnit} />
      <Input {...field('bar_days')} label={w.lendBar} {...NUMBER} unit={w.days} />
      <Radios {...field('late_by')} label={w.lateBy} choices={few(LATE_BY, w.lateBys)} />
      <Input {...field('late_percent')} label={w.latePercent} hint={w.latePercentHint} {...NUMBER} unit={w.percent} />
      <Input {...field('late_most')} label={w.lateMost} {...NUMBER} unit={w.monthsUnit} />
      <Checkbox name="elsewhere" label={w.elsewhere} checked={field('elsewhere').value !== ''} />
      <Input {...field('bring_days')} label={w.bringDays} {...NUMBER} unit={w.days} />
      <Input {...field('per_slot')} label={w.perSlot} {...NUMBER} unit={w.times} />
      <Input {...field('strings_months')} label={w.stringsMonths} hint={w.neverHint} {...NUMBER} unit={w.monthsUnit} />
      <Input {...field('hygiene_months')} label={w.hygieneMonths} hint={w.neverHint} {...NUMBER} unit={w.monthsUnit} />
      <Input
        {...field('humidity_months')}
        label={w.humidityMonths}
        hint={w.neverHint}
        {...NUMBER}
        unit={w.monthsUnit}
      />
    </>
  ),
  humanbooks: ({ w, field }) => (
    <>
      <Checkbox name="committee" label={w.committee} checked={field('committee').value !== ''} />
      <Input {...field('least_onsite')} label={w.leastOnsite} {...NUMBER} unit={w.peopleUnit} />
      <Input {...field('least_visit')} label={w.leastVisit} {...NUMBER} unit={w.peopleUnit} />
      <Input {...field('lead_days')} label={w.leadDays} {...NUMBER} unit={w.daysBefore} />
      <Input {...field('cancel_days')} label={w.cancelDays} {...NUMBER} unit={w.daysBefore} />
      <Input {...field('minutes_least')} label={w.minutesLeast} {...NUMBER} unit={w.minutes} />
      <Input {...field('minutes_most')} label={w.minutesMost} {...NUMBER} unit={w.minutes} />
      <Input {...field('extensions')} label={w.readingExtensions} {...NUMBER} unit={w.times} />
      <Input {...field('extension_minutes')} label={w.extensionMinutes} {...NUMBER} unit={w.minutes} />
      <Input {...field('most_a_month')} label={w.mostAMonth} hint={w.mostAMonthHint} {...NUMBER} unit={w.times} />
      <Checkbox name="second_adult" label={w.secondAdult} checked={field('second_adult').value !== ''} />
    </>
  ),
  magnet: ({ w, field }) => (
    <>
      <Input {...field('open_days')} label={w.openDays} {...NUMBER} unit={w.days} />
      <Input {...field('wait_days')} label={w.waitDays} {...NUMBER} unit={w.days} />
      <Input {...field('most_open')} label={w.mostOpen} {...NUMBER} unit={w.count} />
      <Input {...field('most_joins')} label={w.mostJoins} {...NUMBER} unit={w.count} />
      <Input {...field('least')} label={w.leastPeople} {...NUMBER} unit={w.peopleUnit} />
      <Input {...field('first_days')} label={w.firstDays} hint={w.firstDaysHint} {...NUMBER} unit={w.days} />
      <Input {...field('beside_metres')} label={w.besideMetres} {...NUMBER} unit={w.metres} />
      <Input {...field('scarce_days')} label={w.scarceDays} {...NUMBER} unit={w.days} />
      {WEIGHTS.map((name) => (
        <Input
          {...field(`weight_${name}`)}
          label={w.weight(w.weights[name])}
          hint={name === 'people' ? w.weightHint : undefined}
          {...NUMBER}
        />
      ))}
      {PARTS_OF_DAY.map((band) => (
        <Row>
          <Input {...field(`${band}_from`)} label={w.bandFrom(w.bands[band])} type="time" width="medium" />
          <Input {...field(`${band}_until`)} label={w.bandUntil(w.bands[band])} type="time" width="medium" />
        </Row>
      ))}
    </>
  ),
}

export const Inputs = ({ part, lang, given, errors }: Props & { part: PartName }) => {
  const field = (name: string) => ({ name, value: given[name] ?? '', error: errors[name] })
  return <Fields>{parts[part]({ w: words[lang], k: kit[lang], field })}</Fields>
}
