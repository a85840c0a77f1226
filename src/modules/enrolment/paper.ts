/** The certificate on paper: one A4 page as PDF, with its fonts, tagged for readers, with a QR code that leads to its verification. */
import { readFileSync } from 'node:fs'
import Pdf from 'pdfkit'
import { create } from 'qrcode'
import { asset } from '#design/assets.ts'
import { type Day, dayOf, showPeriod } from '#platform/clock.ts'
import type { Lang } from '#platform/view.ts'
import { numberOf, showCode } from './rules/certificate.ts'
import type { Certificate } from './teaching.ts'
import { words } from './words/certificate.ts'

export type Paper = {
  certificate: Certificate
  born_on: Day | null
  /** The district's portal, under the institution that taught. */
  portal: string
  /** Where anybody verifies it. */
  address: string
  demo: boolean
  lang: Lang
}

const fonts = new Map<string, Buffer>()

/** Pretendard GOV as a font that can be cut down to the letters used. */
function font(weight: 'Regular' | 'Bold'): Buffer {
  const known = fonts.get(weight)
  if (known) return known
  const bytes = readFileSync(new URL(`../../../dist${asset(`PretendardGOV-${weight}.subset.ttf`)}`, import.meta.url))
  fonts.set(weight, bytes)
  return bytes
}

// Points, 72 to the inch; A4 is 595.28 by 841.89.
const [WIDTH, HEIGHT] = [595.28, 841.89]
const LEFT = 92
const INNER = WIDTH - 2 * LEFT
const INK = '#1d2433'
const QUIET = '#5b6472'
const ACCENT = '#0b6488'
const PALE = '#8fd0e6'

/** Draw it. The same certificate always looks the same; only its language may differ. */
export function certificatePaper(paper: Paper): Promise<Buffer> {
  const { certificate, lang } = paper
  const w = words[lang].paper
  const title = `${w.name} ${w.number(numberOf(certificate))}`
  const doc = new Pdf({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    lang: lang === 'ko' ? 'ko-KR' : 'en',
    tagged: true,
    displayTitle: true,
    info: { Title: title, Author: certificate.issuer, Subject: certificate.title, CreationDate: certificate.issued_at },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const parts: Buffer[] = []
  doc.on('data', (part: Buffer) => parts.push(part))
  doc.on('end', () => resolve(Buffer.concat(parts)))
  doc.on('error', reject)
  doc.registerFont('plain', font('Regular'))
  doc.registerFont('bold', font('Bold'))
  frame(doc)
  head(doc, paper)
  foot(doc, paper, facts(doc, paper))
  doc.end()
  return promise
}

type Doc = InstanceType<typeof Pdf>
type Say = {
  size: number
  at: number
  x?: number
  width?: number
  bold?: boolean
  colour?: string
  align?: 'left' | 'center'
  space?: number
}

/** Words at a place, as a heading or a paragraph for readers. Answers where the next line may begin. */
function say(doc: Doc, kind: 'H1' | 'P', text: string, { size, at, bold, ...look }: Say): number {
  const options = {
    width: look.width ?? INNER,
    align: look.align ?? 'left',
    characterSpacing: look.space ?? 0,
    lineGap: size * 0.3,
  }
  doc
    .font(bold ? 'bold' : 'plain')
    .fontSize(size)
    .fillColor(look.colour ?? INK)
  const lines = wrapped(doc, text, options.width)
  const high = doc.heightOfString(lines, options)
  doc.addStructure(doc.struct(kind, {}, () => doc.text(lines, look.x ?? LEFT, at, options)))
  return at + high
}

/** Lines end between words, as Korean is read; only a word longer than a line is cut. */
function wrapped(doc: Doc, text: string, width: number): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = [lines.at(-1) ?? '', word].join(' ').trim()
    if (lines.length > 0 && doc.widthOfString(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.join('\n')
}

/** What is only drawn says nothing to readers. */
function drawn(doc: Doc, draw: () => void) {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}

const frame = (doc: Doc) =>
  drawn(doc, () => {
    doc
      .lineWidth(2.5)
      .strokeColor(ACCENT)
      .rect(34, 34, WIDTH - 68, HEIGHT - 68)
      .stroke()
    doc
      .lineWidth(0.6)
      .strokeColor(PALE)
      .rect(42, 42, WIDTH - 84, HEIGHT - 84)
      .stroke()
    doc
      .save()
      .translate(WIDTH / 2 - 22, 92)
      .scale(1.1)
    doc.roundedRect(0, 0, 40, 40, 11).fill(ACCENT)
    doc.lineCap('round').lineJoin('round').lineWidth(2.4).strokeColor('#ffffff')
    doc.path('M20 8v15M20 8c5 2.5 8 7 8.5 13H20M11.5 23h17').stroke()
    doc.lineWidth(2).strokeColor(PALE)
    doc
      .path(
        'M8.5 28.5c2 0 2-1.5 3.9-1.5s1.9 1.5 3.8 1.5 1.9-1.5 3.8-1.5 1.9 1.5 3.8 1.5 1.9-1.5 3.8-1.5 1.9 1.5 3.9 1.5',
      )
      .stroke()
    doc.path('M13 33c1.8 0 1.8-1.3 3.5-1.3S18.2 33 20 33s1.8-1.3 3.5-1.3S25.2 33 27 33').stroke()
    doc.restore()
  })

function head(doc: Doc, { certificate, lang }: Paper) {
  const w = words[lang].paper
  say(doc, 'P', w.number(numberOf(certificate)), { size: 11, at: 62, x: 62, colour: QUIET })
  say(doc, 'H1', w.title, { size: 42, at: 156, bold: true, align: 'center' })
  say(doc, 'P', w.subtitle, { size: 12, at: 216, colour: ACCENT, align: 'center', space: 0.6 })
}

/** Answers where the words under it may begin. */
function facts(doc: Doc, { certificate, born_on, lang }: Paper): number {
  const w = words[lang].paper
  const { name, title, starts_on, ends_on, attended, counted, lessons, minutes } = certificate
  const lines: [string, string | null][] = [
    [w.learner, name],
    [w.born, born_on && dayIn(born_on, lang)],
    [w.programme, title],
    [w.period, starts_on && showPeriod(starts_on, ends_on ?? starts_on, lang)],
    [w.time, w.hours(lessons, w.length(Math.floor(minutes / 60), minutes % 60))],
    [w.attended, w.share(attended, counted)],
  ]
  let at = 262
  for (const [label, value] of lines) {
    if (!value) continue
    const first = label === w.learner
    say(doc, 'P', label, { size: 12, at: at + (first ? 5 : 1), width: 88, colour: QUIET })
    at = say(doc, 'P', value, {
      size: first ? 19 : 14,
      at,
      x: LEFT + 96,
      width: INNER - 96,
      bold: first || label === w.programme,
    })
    const line = at + 5
    drawn(doc, () =>
      doc
        .lineWidth(0.5)
        .strokeColor('#d5dae1')
        .moveTo(LEFT, line)
        .lineTo(WIDTH - LEFT, line)
        .stroke(),
    )
    at += 15
  }
  return say(doc, 'P', w.statement, { size: 15, at: Math.max(at + 14, 496), align: 'center' })
}

function foot(doc: Doc, { certificate, portal, address, demo, lang }: Paper, from: number) {
  const w = words[lang].paper
  const day = say(doc, 'P', dayIn(dayOf(certificate.issued_at), lang), {
    size: 13,
    at: Math.max(from + 14, 552),
    align: 'center',
  })
  const below = say(doc, 'P', certificate.issuer, { size: 23, at: day + 12, bold: true, align: 'center' })
  if (portal !== certificate.issuer) say(doc, 'P', portal, { size: 12, at: below + 2, colour: QUIET, align: 'center' })

  const [side, top, x] = [76, 702, 62]
  drawn(doc, () => {
    const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules
    const dot = side / size
    for (const [at, dark] of data.entries())
      if (dark) doc.rect(x + (at % size) * dot, top + Math.floor(at / size) * dot, dot, dot)
    doc.fill(INK)
  })
  const beside = { x: x + side + 16, width: WIDTH - 2 * x - side - 16 }
  let at = say(doc, 'P', w.check, { size: 10.5, at: top + 1, bold: true, ...beside })
  at = say(doc, 'P', w.checkHint, { size: 9, at: at + 1, colour: QUIET, ...beside })
  at = say(doc, 'P', `${w.code}  ${showCode(certificate.code)}`, { size: 10.5, at: at + 3, bold: true, ...beside })
  at = say(doc, 'P', address, { size: 8.5, at: at + 1, colour: QUIET, ...beside })
  if (demo) say(doc, 'P', w.demo, { size: 9, at: 52, colour: QUIET, align: 'center' })
}

/** 2026년 3월 2일: without the weekday, as on a paper that is kept. */
function dayIn(day: Day, lang: Lang): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return words[lang].paper.day(year, Number(month), Number(date))
}
