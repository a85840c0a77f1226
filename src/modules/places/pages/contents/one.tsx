import { Badge } from '#design/badge.tsx'
import { Actions, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Icon } from '#design/icons.tsx'
import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import { isCaptions, readable } from '../../rules/contents.ts'
import { words } from '../../words/contents.ts'
import { Korean } from '../card.tsx'
import { kindName, type OnShelf } from './shelf.tsx'

export type Piece = OnShelf & {
  facility: string
  about: string | null
  file: string | null
  file_name: string | null
  file_type: string | null
  file_size: number | null
  link: string | null
  transcript: string | null
  published_at: Date | null
}

/** 1.2MB, 340KB */
export const sizeOf = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)}MB` : `${Math.ceil(bytes / 1000)}KB`

/** One thing of the shelf: to hear, watch, play from or read, with its words. */
export const ContentPage = ({ view, one }: { view: View; one: Piece }) => {
  const w = words[view.lang]
  return (
    <Page
      view={view}
      title={one.title}
      description={[kindName(view, one.kind), one.maker, one.about].filter(Boolean).join(' · ').slice(0, 150)}
      crumbs={[{ href: '/contents', label: w.back }]}
      lead={<Badge tone="primary">{kindName(view, one.kind)}</Badge>}
      hidden={!one.published_at}
    >
      <div class="n-stack">
        {one.about && (
          <p class="n-place-about" lang={view.lang === 'ko' ? undefined : 'ko'}>
            {one.about}
          </p>
        )}
        {one.file && <Player view={view} one={one} />}
        {one.link && <Elsewhere view={view} link={one.link} />}
        {one.transcript && (
          <section aria-labelledby="transcript-title">
            <h2 id="transcript-title">{w.transcript}</h2>
            <p class="n-place-about" lang={view.lang === 'ko' ? undefined : 'ko'}>
              {readable(one.transcript)}
            </p>
          </section>
        )}
        <Facts
          facts={[
            [w.maker, <Korean view={view}>{one.maker}</Korean>],
            [
              w.facility,
              <a class="n-link" href={`/places/${one.facility}`}>
                <Korean view={view}>{one.facility_name}</Korean>
              </a>,
            ],
            [w.size, one.file_size && sizeOf(one.file_size)],
            [w.viewed, w.views(one.views)],
          ]}
        />
        <p class="n-places-hint">{w.viewsNote}</p>
      </div>
    </Page>
  )
}

/** The browser's own player: nothing is fetched before it is pressed but how long it is. */
const Player = ({ view, one }: { view: View; one: Piece }) => {
  const w = words[view.lang]
  const file = `/contents/${one.id}/file`
  const label = w.player(one.title)
  const track = one.transcript && isCaptions(one.transcript) && (
    <track kind="captions" src={`/contents/${one.id}/captions.vtt`} srclang="ko" label={w.captions} default />
  )
  if (one.kind === 'score')
    return (
      <Actions>
        <a class="krds-btn primary medium" href={file} target="_blank" rel="noopener">
          <span>{w.open}</span>
          <Icon name="out" size="small" />
          <span class="sr-only">{` (${w.newWindow})`}</span>
        </a>
        <LinkButton href={file} rank="secondary" icon="download" download>
          {w.download}
        </LinkButton>
      </Actions>
    )
  // Where there are no captions, all that is said stands below as text.
  return one.kind === 'video' ? (
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video class="n-player" controls preload="metadata" aria-label={label}>
      <source src={file} type={one.file_type ?? undefined} />
      {track}
    </video>
  ) : (
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <audio class="n-player" controls preload="metadata" aria-label={label}>
      <source src={file} type={one.file_type ?? undefined} />
      {track}
    </audio>
  )
}

/** A way out, with what happens before it is pressed: nothing. */
const Elsewhere = ({ view, link }: { view: View; link: string }) => {
  const w = words[view.lang]
  return (
    <div>
      <Actions>
        <a class="krds-btn primary medium" href={link} target="_blank" rel="noopener noreferrer nofollow">
          <span>{w.elsewhere}</span>
          <Icon name="out" size="small" />
          <span class="sr-only">{` (${w.newWindow})`}</span>
        </a>
      </Actions>
      <p class="n-places-hint">{w.elsewhereNote(new URL(link).host)}</p>
    </div>
  )
}
