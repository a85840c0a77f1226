/** Labels for instruments as PDF: 24 to an A4 page, each with a QR code that opens it at the counter. */
import { readFileSync } from 'node:fs'
import Pdf from 'pdfkit'
import { create } from 'qrcode'
import { asset } from '#design/assets.ts'
import type { Lang } from '#platform/view.ts'

export type Label = { code: string; name: string; address: string }

// Points, 72 to the inch; three columns and eight rows on A4, as on label paper without margins between.
const [COLUMNS, ROWS] = [3, 8]
const [WIDTH, HEIGHT] = [595.28 / COLUMNS, 841.89 / ROWS]
const QR = 70
const INK = '#1d2433'

const fontOf = () => readFileSync(new URL(`../../../dist${asset('PretendardGOV-Bold.subset.ttf')}`, import.meta.url))

/** Draw the sheets. */
export function labelSheets(labels: readonly Label[], title: string, lang: Lang, now: Date): Promise<Buffer> {
  const doc = new Pdf({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    lang: lang === 'ko' ? 'ko-KR' : 'en',
    info: { Title: title, CreationDate: now },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const parts: Buffer[] = []
  doc.on('data', (part: Buffer) => parts.push(part))
  doc.on('end', () => resolve(Buffer.concat(parts)))
  doc.on('error', reject)
  doc.registerFont('label', fontOf())
  for (const [at, label] of labels.entries()) {
    const place = at % (COLUMNS * ROWS)
    if (place === 0) doc.addPage()
    const left = (place % COLUMNS) * WIDTH + 14
    const top = Math.floor(place / COLUMNS) * HEIGHT + (HEIGHT - QR) / 2
    drawQr(doc, label.address, left, top)
    doc.font('label').fillColor(INK)
    doc.fontSize(15).text(label.code, left + QR + 10, top + 12, { lineBreak: false })
    doc.fontSize(9).text(label.name, left + QR + 10, top + 34, { width: WIDTH - QR - 34, height: 28, ellipsis: true })
  }
  doc.end()
  return promise
}

function drawQr(doc: PDFKit.PDFDocument, text: string, left: number, top: number) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const unit = QR / modules.size
  doc.fillColor(INK)
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) doc.rect(left + column * unit, top + row * unit, unit, unit)
  doc.fill()
}
