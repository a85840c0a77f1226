import { Badge } from '#design/badge.tsx'
import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Input, Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { Facility } from '#modules/places/index.ts'
import { showWon } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { FAMILIES } from '../rules/items.ts'
import type { Kind, Looking } from '../shelf.ts'
import { words } from '../words/public.ts'
import { words as shared } from '../words/shared.ts'
import { nameOf } from './pieces.tsx'

type Props = { view: View; looking: Looking; branches: Facility[]; found: Kind[]; done: string | undefined }

/** 악기도서관: every kind of instrument, what is free now and where. */
export const Instruments = ({ view, looking, branches, found, done }: Props) => {
  const { lang } = view
  const w = words[lang]
  const isSet = looking.q || looking.family || looking.branch || looking.free
  return (
    <Page view={view} title={shared[lang].library} lead={w.lead} description={w.description(view.district.title[lang])}>
      {done && w.done[done] && (
        <Notice kind="success" answer>
          {w.done[done]}
        </Notice>
      )}
      <search aria-label={w.filter}>
        <form class="n-place-filter" action="/instruments">
          <Input type="search" name="q" label={w.q} placeholder={w.qHint} value={looking.q} maxlength={100} />
          <Select
            name="family"
            label={w.family}
            blank={w.allFamilies}
            value={looking.family}
            options={FAMILIES.map((family) => ({ value: family, label: shared[lang].family[family] ?? family }))}
          />
          <Select
            name="branch"
            label={w.branch}
            blank={w.allBranches}
            value={looking.branch}
            options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Select
            name="free"
            label={w.free}
            blank={w.any}
            value={looking.free ? 'yes' : ''}
            options={[{ value: 'yes', label: w.freeNow }]}
          />
          <div class="n-actions">
            <Button rank="primary" icon="search">
              {w.find}
            </Button>
            {isSet && (
              <LinkButton href="/instruments" rank="text">
                {w.reset}
              </LinkButton>
            )}
          </div>
        </form>
      </search>
      <section class="n-section n-stack" aria-labelledby="found">
        <h2 class="n-heading" id="found">
          {w.found(found.length)}
        </h2>
        {found.length === 0 ? (
          <Empty
            icon="music"
            action={
              <LinkButton href="/instruments" rank="secondary">
                {w.seeAll}
              </LinkButton>
            }
          >
            {w.none}
          </Empty>
        ) : (
          <Cards
            cards={found.map((kind) => (
              <KindCard view={view} kind={kind} />
            ))}
          />
        )}
      </section>
      <Actions>
        <LinkButton href="/me/instruments" icon="music">
          {w.mine}
        </LinkButton>
        <LinkButton href="/instruments/donation" icon="heart">
          {w.give}
        </LinkButton>
      </Actions>
    </Page>
  )
}

const KindCard = ({ view, kind }: { view: View; kind: Kind }) => {
  const { lang } = view
  const w = words[lang]
  const s = shared[lang]
  const { model, free, all, waiting, shelves } = kind
  const places = [...new Set(shelves.map(({ branch }) => branch.name))]
  return (
    <Card
      title={nameOf(model, lang)}
      href={`/instruments/${model.id}`}
      badges={
        <>
          <Badge tone="primary">{s.family[model.family]}</Badge>
          {waiting > 0 && <Badge line>{w.queue(waiting)}</Badge>}
        </>
      }
      lines={[
        { icon: free > 0 ? 'check' : 'clock', text: free > 0 ? w.freeCount(free, all) : w.noneFree },
        { icon: 'place', text: places.join(', ') },
        ...(model.sizes.length > 0 ? [{ icon: 'info' as const, text: `${w.sizes} ${model.sizes.join(' · ')}` }] : []),
      ]}
      foot={model.fee > 0 ? s.perMonth(showWon(model.fee, lang)) : w.freeFee}
    />
  )
}
