import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hasR, recount } from '../tools/recount.ts'
import { root } from './project-files.ts'

const kept = readFileSync(join(root, 'tools/recount.txt'), 'utf8')

describe('the tables of 2023, counted again in R from the exported answers', () => {
  test('are the published ones, but for the figures that no answers can give', () => {
    expect(kept).toContain('43 tables of wave 2023')
    expect(kept).toContain('1390 of 1398 figures equal; 8 differ, of which 8 cannot be met by any answers')
  })

  test('give today what was kept', { timeout: 120_000 }, async ({ skip }) => {
    skip(!hasR(), 'Rscript is not here: apt-get install r-base-core')
    expect(await recount()).toBe(kept)
  })
})
