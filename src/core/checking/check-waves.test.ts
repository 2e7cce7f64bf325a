import { describe, expect, it } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import type { MiniParts } from '../study/mini-study.ts'
import { miniStudy, miniWave } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { checkAllWaves } from './check-waves.ts'
import { answersInShort, sayFinding } from './say-finding.ts'

const label = everywhere('Label')
const group = (rule: string) => ({ label, rule })
const a = miniItem('single', 'a')
const waves = [miniWave('2024'), miniWave('2026')]
const study = (parts: MiniParts) => miniStudy({ waves, ...parts })

/** A question that is new in 2026, after which something may follow. */
const fresh = miniItem('single', 'new', { waves: ['2026'], text: everywhere('New') })

/** A question that nobody gets, on a page of its own. */
const dead = (when: string) => miniItem('text', 'dead', { when, text: everywhere('Dead') })

describe('a study of several waves', () => {
  it('has each finding once, without waves where it is so in all', () => {
    const { findings } = checkAllWaves(study({ items: [a, dead('a = 1 and a = 2')] }))
    expect(findings.map(({ code, waves: inWaves }) => [code, inWaves])).toEqual([
      ['nobody-page', null],
      ['contradiction', null],
    ])
  })

  it('says in which waves it is so, where those are not all', () => {
    const items = [a, fresh, { ...dead('new = 1 and new = 2'), waves: ['2026'] }]
    const only = checkAllWaves(study({ items })).findings.find(({ code }) => code === 'contradiction')
    expect(only).toMatchObject({ code: 'contradiction', waves: ['2026'] })
    expect(only && sayFinding(only, 'en')).toMatch(/Only in wave 2026\.$/)
    expect(only && sayFinding(only, 'nl')).toMatch(/Alleen in meting 2026\.$/)
  })

  it('has a witness for what any wave reaches', () => {
    const { witnesses } = checkAllWaves(study({ items: [a, fresh] }))
    expect(witnesses.filter(({ what }) => what === 'item').map(({ id }) => id)).toEqual(['a', 'new'])
  })

  it('finds nobody in a group only when no wave has somebody in it', () => {
    const groups = { some: group('a = 1'), nobody: group('a = 1 and a = 2') }
    const { findings } = checkAllWaves(study({ items: [a, fresh], study: { groups } }))
    expect(findings.map(({ code, path }) => [code, path[2]])).toEqual([['contradiction', 'nobody']])
  })

  it('looks once at waves that ask the same, and tells how far it is', () => {
    const shares: number[] = []
    checkAllWaves(study({ items: [a] }), { progress: (share) => void shares.push(share) })
    // One page, and the groups and tables.
    expect(shares).toEqual([0.5, 1])
  })
})

describe('answers on one line', () => {
  it('are told by ids and codes', () => {
    const answers = { a: 1, b: [1, 3], c: 'x', d: [{ months: 3 }, { months: 4 }] }
    expect(answersInShort(answers, 'en')).toBe('a: 1; b: 1, 3; c: x; d: 2 rows')
    expect(answersInShort({}, 'nl')).toBe('wie niets invult')
  })
})
