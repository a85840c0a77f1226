import { visit, screenshot } from './browser/browser.ts'
const base = 'http://songpa.localhost:4555'
const who = process.argv[2], lang = process.argv[3], width = Number(process.argv[4])
const cookies: { name: string; value: string; url: string }[] = []
const persona = JSON.parse(process.argv[5] ?? '[]')
console.log(who, lang, width, persona)
