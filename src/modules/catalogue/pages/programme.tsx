import { Accordion } from '#design/accordion.tsx'
import { LinkButton } from '#design/button.tsx'
import { Live } from '#design/live.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { When } from '#design/when.tsx'
import { type Policy, PolicyFacts } from '#modules/policies/index.ts'
import type { View } from '#platform/view.ts'
import type { Alternatives } from '../alternatives.ts'
import type { Keeping } from '../keeping.ts'
import { type Attachment, placeOf, type Programme, type Session } from '../programme.ts'
import { stateOf } from '../rules.ts'
import { audienceIn } from '../words/audience.ts'
import { words as programmeWords } from '../words/programme.ts'
import { words as sharedWords } from '../words/shared.ts'
import { Besides } from './alternatives.tsx'
import { Essentials } from './essentials.tsx'
import { sizeOf } from './files.tsx'
import { periodOf } from './said.ts'
import { Seats } from './seats.tsx'

export type ProgrammeProps = {
  view: View
  programme: Programme
  sessions: Session[]
  files: Attachment[]
  /** Which of the free seats are for some only. */
  kept?: Keeping[] | undefined
  /** How it is given out. */
  policy: Policy
  /** The absolute address, to share. */
  address: string
  jsonld: unknown
  /** Where to go instead, when it is full. */
  alternatives?: Alternatives | undefined
  /** Shown to staff before residents see it. */
  preview?: boolean
}

/** Everything a parent needs about one programme on one screen of a phone, and the rest below. */
export const ProgrammePage = (props: ProgrammeProps) => {
  const { view, programme, sessions, files, preview } = props
  const { lang } = view
  const w = programmeWords[lang]
  const images = files.filter(({ kind }) => kind === 'image')
  const attachments = files.filter(({ kind }) => kind === 'attachment')
  return (
    <Page
      view={view}
      title={programme.title}
      description={[periodOf(programme, lang), placeOf(programme), audienceIn(programme, lang)]
        .filter(Boolean)
        .join(' · ')}
      crumbs={[{ href: '/programmes', label: sharedWords[lang].programmes }]}
      hidden={Boolean(preview)}
      wide
      jsonld={preview ? undefined : props.jsonld}
      alternates={
        preview
          ? []
          : [
              { href: `/api/programmes/${programme.id}`, type: 'application/json' },
              { href: `/programmes/${programme.id}/calendar.ics`, type: 'text/calendar' },
            ]
      }
    >
      <Word view={view} programme={programme} preview={preview} />
      <div class="n-programme">
        <div class="n-programme-way">
          {preview ? (
            <Seats view={view} programme={programme} />
          ) : (
            <Live src={`/programmes/${programme.id}/seats`} every={10}>
              <Seats view={view} programme={programme} kept={props.kept} />
            </Live>
          )}
        </div>
        <div class="n-programme-what">
          <Besides
            view={view}
            field={programme.field}
            alternatives={props.alternatives}
            folded={stateOf(programme, view.now) === 'waiting'}
          />
          <Essentials view={view} programme={programme} />
          {images.map((image) => (
            <img class="n-programme-image" src={`/files/${image.file}`} alt={image.alt} loading="lazy" />
          ))}
          {programme.about && (
            <section aria-labelledby="about-title">
              <h2 class="n-heading" id="about-title">
                {w.about}
              </h2>
              <p class="n-pre">{programme.about}</p>
            </section>
          )}
          <Sessions view={view} sessions={sessions} />
          {programme.method !== 'external' && (
            <PolicyFacts
              view={view}
              policy={props.policy}
              method={programme.method}
              opens_at={programme.opens_at}
              fee={(programme.fee ?? 0) > 0}
            />
          )}
          {attachments.length > 0 && (
            <section aria-labelledby="files-title">
              <h2 class="n-heading" id="files-title">
                {w.files}
              </h2>
              <ul>
                {attachments.map((file) => (
                  <li>
                    <a href={`/files/${file.file}`} download>
                      {file.name}
                    </a>{' '}
                    ({sizeOf(file.size)})
                  </li>
                ))}
              </ul>
            </section>
          )}
          {!preview && <Share {...props} />}
        </div>
      </div>
    </Page>
  )
}

/** What must be known before all else: that it is cancelled, gone, or only a preview. */
const Word = ({ view, programme, preview }: { view: View; programme: Programme; preview: boolean | undefined }) => {
  const w = programmeWords[view.lang]
  if (preview)
    return (
      <Notice
        kind="warning"
        title={w.previewTitle}
        action={
          <LinkButton href={`/office/programmes/${programme.id}`} rank="secondary" size="small">
            {w.edit}
          </LinkButton>
        }
      >
        {programme.published_at ? '' : w.preview}
      </Notice>
    )
  if (programme.cancelled_at)
    return (
      <Notice kind="danger" title={w.cancelledTitle}>
        {w.cancelledBody(programme.cancel_reason ?? '')}
      </Notice>
    )
  if (programme.gone_at)
    return (
      <Notice kind="warning" title={w.goneTitle}>
        {w.gone}
      </Notice>
    )
  return null
}

const Sessions = ({ view, sessions }: { view: View; sessions: Session[] }) => {
  const w = programmeWords[view.lang]
  if (sessions.length === 0) return null
  const list = (
    <ol class="n-sessions">
      {sessions.map((session) => (
        <li>
          <span>{w.session(session.number)}</span> <When at={session.starts_at} />–
          <When at={session.ends_at} show="time" />
          {session.ends_at < view.now && <span> ({w.past})</span>}
        </li>
      ))}
    </ol>
  )
  return (
    <Accordion
      folds={[{ title: `${w.sessions} (${w.subtotal(sessions.length)})`, content: list, open: sessions.length <= 4 }]}
    />
  )
}

const Share = ({ view, programme, address }: ProgrammeProps) => {
  const w = programmeWords[view.lang]
  const cancelled = stateOf(programme, view.now) === 'cancelled'
  return (
    <div class="n-actions">
      {!cancelled && programme.starts_on && (
        <LinkButton href={`/programmes/${programme.id}/calendar.ics`} rank="secondary" icon="calendar">
          {w.calendar}
        </LinkButton>
      )}
      <details class="n-more">
        <summary>{w.share}</summary>
        <div class="n-fold">
          <p>{w.shareHint}</p>
          <p>
            <a href={address}>{address}</a>
          </p>
        </div>
      </details>
      <LinkButton href="/programmes" rank="text">
        {w.back}
      </LinkButton>
    </div>
  )
}
