// Makes a fresh checkout ready to run: packages, Node 24, built assets. Runs before `npm start` and `npm test`.
// Plain JavaScript for Node 20 with nothing installed. Says nothing when there is nothing to do.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import * as fs from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
