import { expect, test } from 'vitest'
import { tableOf } from '../../../test/answered-wave.ts'
import { isTest, sourceFiles, textOf } from '../../../test/project-files.ts'
import { miniItem } from '../items/mini-item.ts'
import { protect } from './protect.ts'
import type { PublicTable } from './public-table.ts'

const table = tableOf({ items: [miniItem('single', 'q')] }, [{ q: 1 }])

test('a table that was not protected does not compile where a public one is wanted', () => {
  const publish = (shown: PublicTable): string => shown.id
  // @ts-expect-error -- a table has no brand
  expect(publish(table)).toBe('q')
  // @ts-expect-error -- and nobody can write one
  expect(publish({ ...table, profile: 'public' })).toBe('q')
  expect(publish(protect(table, 'public'))).toBe('q')
})

test('no source file but protect.ts says of something that it is a public table', () => {
  const casts =
    /\b(?:as|satisfies)\s+(?:unknown\s+as\s+)?(?:readonly\s+)?PublicTable\b|<(?:readonly\s+)?PublicTable(?:\[\])?>\s*[\w({[]/
  const found = sourceFiles.filter((file) => !isTest(file) && casts.test(textOf(file)))
  expect(found).toEqual(['src/core/disclosure/protect.ts'])
})
