/** Patterns for stretches of a sentence: whole words only, with the particles that follow them. */

/** What may hang on a facet word: 토요일에, 주말마다, 초등학생을 위한, 무료로. */
const TAIL = String.raw`(?:에는|에도|에만|에게|에서|마다|부터|까지|이나|이랑|하고|으로|로|과|와|랑|에|만|은|는|을|를|이|가|도|의|용|반|날)?(?:\s*(?:하는|있는|열리는|진행하는|들을|위한|대상))?`
const EDGE = String.raw`(?![\p{L}\p{N}])`

export type Reading<T> = { pattern: RegExp; read: (groups: RegExpExecArray) => T | undefined }

/** A pattern that stands alone: nothing of a word before it, at most a particle after it. */
export const alone = (source: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})${TAIL}${EDGE}`, 'giu')
