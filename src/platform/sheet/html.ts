import sanitize from 'sanitize-html'

/** Tags that say how text is built, none that can do anything. */
const SAFE = ['p', 'br', 'ul', 'ol', 'li', 'strong', 'b', 'em', 'i', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td']
const BLOCK = /<\/?(?:p|br|div|li|ul|ol|tr|table|h[1-6]|section|article|hr|dl|dt|dd|pre|blockquote)\b[^>]*>/gi
const HTML =
  'a|abbr|article|b|blockquote|body|br|button|center|col|colgroup|dd|div|dl|dt|em|embed|font|form|h[1-6]|head|hr|html|i|iframe|img|input|label|li|link|meta|object|ol|o:p|option|p|pre|s|script|section|select|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|u|ul|video'
const TAG = new RegExp(`</?(?:${HTML})(?=[\\s/>])[^>]*>`, 'i')
const TAGS = new RegExp(TAG.source, 'gi')
const NOT_A_TAG = new RegExp(`<(?!/?(?:${HTML})(?=[\\s/>])|!--)`, 'gi')
const DEAD = /<(script|style|head|title)\b[^]*?(?:<\/\1\s*>|$)|<!--[^]*?(?:-->|$)/gi

/** Titles are often written <이렇게> or <AI 교실>: only what HTML knows is a tag, the rest is text. */
export const hasTags = (text: string) => TAG.test(text)

/** Text without tags and entities; line breaks stay where the tags made them. The answer is text, not HTML. */
export function plainText(text: string): string {
  const lines = text.replace(DEAD, '').replace(BLOCK, '\n').replace(TAGS, '').replaceAll('<', '&lt;')
  return decoded(lines)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The HTML of a stranger cut down to a small safe set: no styles, scripts, pictures or frames; links open apart. */
export const safeHtml = (html: string) =>
  sanitize(html.replace(NOT_A_TAG, '&lt;'), {
    allowedTags: SAFE,
    allowedAttributes: { a: ['href', 'rel'], th: ['colspan', 'rowspan'], td: ['colspan', 'rowspan'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    transformTags: { a: sanitize.simpleTransform('a', { rel: 'noopener nofollow' }) },
  }).trim()

/** The sanitizer knows every named entity and answers with four, which are then undone. */
export const decoded = (text: string) =>
  text.includes('&')
    ? sanitize(text, { allowedTags: [] })
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
    : text
