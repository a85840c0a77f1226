import { Badge, type Tone } from '#design/badge.tsx'
import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Figures } from '#design/facts.tsx'
import { Fields } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Pagination } from '#design/pagination.tsx'
import { Table } from '#design/table.tsx'
import type { Lang, View } from '#platform/view.ts'
import type { Line } from '../../draw/record.ts'
import { words } from '../../words/draw/public.ts'
import { Hash } from './pieces.tsx'

/** What is looked for: a number, a page of the list, and the numbers of the reader's own family. */
export type Sought = { number: string | undefined; page: number; mine: number[] }

const PER_PAGE = 100
/** Digits of a score that tell it from others at a glance; the record has them all. */
const SHORT = 8
const tones: Record<Line['result'], Tone> = { won: 'success', reserve: 'warning', lost: 'gray' }

const resultIn = ({ result, reserve }: Line, lang: Lang): string =>
  reserve ? words[lang].result.reserveAt(reserve) : words[lang].result[result]

type Props = { view: View; programme: string; lines: Line[]; sought: Sought }

/** The result by number, in the order of the turns. */
export const Results = ({ view, programme, lines, sought }: Props) => {
  const { lang } = view
  const w = words[lang].result
  const count = (result: Line['result']) => words[lang].people(lines.filter((line) => line.result === result).length)
  const asked = sought.number
  const found = asked === undefined ? [] : lines.filter(({ number }) => String(number) === asked)
  const turns = lines.toSorted((a, b) => a.turn - b.turn || a.number - b.number)
  const pages = Math.max(1, Math.ceil(turns.length / PER_PAGE))
  const page = Math.min(sought.page, pages)
  const families = lines.some(({ bond }) => bond !== undefined)
  const shown = found.length > 0 ? found : turns.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  return (
    <section class="n-section n-stack" aria-labelledby="result">
      <h2 class="n-heading" id="result">
        {w.title}
      </h2>
      <Figures
        figures={[
          { label: w.won, value: count('won') },
          { label: w.reserve, value: count('reserve') },
          { label: w.lost, value: count('lost') },
        ]}
      />
      <Mine view={view} programme={programme} numbers={sought.mine} />
      <form method="get" action={`/draws/${programme}`}>
        <Fields>
          <Input name="number" label={w.find} hint={w.findHint} inputmode="numeric" width="short" value={asked} />
          <Actions>
            <Button rank="secondary">{w.press}</Button>
            {asked !== undefined && (
              <LinkButton href={`/draws/${programme}`} rank="text">
                {w.all}
              </LinkButton>
            )}
          </Actions>
        </Fields>
      </form>
      {found.map((line) => (
        <Notice kind="info" answer>
          {w.found(line.number, resultIn(line, lang), line.turn)}
        </Notice>
      ))}
      {asked !== undefined && found.length === 0 && (
        <Notice kind="warning" answer>
          {w.notFound(asked)}
        </Notice>
      )}
      <Table
        caption={w.caption}
        columns={[
          { label: w.columns.number, head: true },
          { label: w.columns.result },
          { label: w.columns.turn, number: true },
          { label: w.columns.lots, number: true },
          ...(families ? [{ label: w.columns.bond }] : []),
          { label: w.columns.score },
        ]}
        rows={shown.map((line) => [
          line.number,
          <Badge tone={tones[line.result]}>{resultIn(line, lang)}</Badge>,
          line.turn,
          line.lots,
          ...(families ? [line.bond === undefined ? '–' : w.bondOf(line.bond)] : []),
          <Hash>{found.length > 0 ? line.score : `${line.score.slice(0, SHORT)}…`}</Hash>,
        ])}
        empty={w.nobody}
      />
      {found.length === 0 && (
        <Pagination page={page} pages={pages} href={(page) => `/draws/${programme}?page=${page}`} />
      )}
    </section>
  )
}

const Mine = ({ view, programme, numbers }: { view: View; programme: string; numbers: number[] }) => {
  const w = words[view.lang].result
  if (numbers.length === 0) return null
  return (
    <p>
      {w.mine}:{' '}
      {numbers.map((number) => (
        <>
          <a class="n-link" href={`/draws/${programme}?number=${number}`}>
            {number}
          </a>{' '}
        </>
      ))}
    </p>
  )
}
