/** Small sounds and scores of the demo, made here so that nobody's work is borrowed. */
import Pdf from 'pdfkit'

const RATE = 11_025

/** A WAV of samples from -1 to 1: one channel, 8 bits. */
function wav(samples: readonly number[]): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(RATE, 24)
  head.writeUInt32LE(RATE, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, Buffer.from(samples.map((sample) => Math.round(128 + sample * 100)))])
}

/** One tone that fades, in Hz and seconds. */
const tone = (hertz: number, seconds: number, fade: number): number[] =>
  Array.from({ length: Math.round(RATE * seconds) }, (_, at) => {
    const time = at / RATE
    return Math.sin(2 * Math.PI * hertz * time) * Math.exp(-time * fade) * Math.min(1, at / 60)
  })

/** C major, an octave up. */
export const scale = (): Buffer =>
  wav([0, 2, 4, 5, 7, 9, 11, 12].flatMap((step) => tone(261.63 * 2 ** (step / 12), 0.4, 4)))

/** Eight beats of a second, each fourth one higher. */
export const clicks = (): Buffer =>
  wav(Array.from({ length: 8 }, (_, beat) => tone(beat % 4 === 0 ? 1760 : 1320, 1, 30)).flat())

/** A sheet of quarter notes on one staff; 0 is the C below it. */
export function score(title: string, notes: readonly number[], made: Date): Promise<Buffer> {
  const sheet = new Pdf({ size: 'A4', layout: 'landscape', info: { Title: title, CreationDate: made } })
  const done = new Promise<Buffer>((resolve) => {
    const parts: Buffer[] = []
    sheet.on('data', (part: Buffer) => parts.push(part))
    sheet.on('end', () => resolve(Buffer.concat(parts)))
  })
  const [left, top, gap, wide] = [72, 200, 12, 698]
  sheet.fontSize(24).text(title, left, 96, { width: wide, align: 'center' })
  for (let line = 0; line < 5; line++)
    sheet
      .moveTo(left, top + line * gap)
      .lineTo(left + wide, top + line * gap)
      .stroke()
  for (const [at, note] of notes.entries()) {
    const x = left + 40 + at * ((wide - 80) / notes.length)
    const y = top + 5 * gap - (note * gap) / 2
    if (note === 0)
      sheet
        .moveTo(x - 12, y)
        .lineTo(x + 12, y)
        .stroke()
    sheet.ellipse(x, y, 7, 5).fill('black')
    sheet
      .moveTo(x + 7, y)
      .lineTo(x + 7, y - 3 * gap)
      .stroke()
  }
  sheet.end()
  return done
}
