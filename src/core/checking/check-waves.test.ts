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
const after = (changes: object) => [miniWave('2024'), miniWave('2026', { after: '2024', ...changes })]
const study = (parts: MiniParts) => miniStudy({ waves: after({}), ...parts })

/** A question that is new in 2026, after which something may follow. */
const fresh = miniItem('single', 'new', { text: everywhere('New') })
const withNew = after({ adds: ['new'] })

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
    const items = [a, fresh, dead('new = 1 and new = 2')]
    const waves = after({ adds: ['new', 'dead'] })
    const only = checkAllWaves(study({ waves, items })).findings.find(({ code }) => code === 'contradiction')
    expect(only).toMatchObject({ code: 'contradiction', waves: ['2026'] })
    expect(only && sayFinding(only, 'en')).toMatch(/Only in wave 2026\.$/)
    expect(only && sayFinding(only, 'nl')).toMatch(/Alleen in meting 2026\.$/)
  })

  it('has a witness for what each wave reaches, with the wave and the page that it is of', () => {
    const { witnesses } = checkAllWaves(study({ waves: withNew, items: [a, fresh] }))
    const items = witnesses.filter(({ what }) => what === 'item')
    expect(items.map(({ wave, id, page }) => [wave, id, page])).toEqual([
      ['2024', 'a', 'page-1'],
      ['2026', 'a', 'page-1'],
      ['2026', 'new', 'page-2'],
    ])
  })

  it('finds nobody in a group only when no wave has somebody in it', () => {
    const groups = { some: group('a = 1'), nobody: group('a = 1 and a = 2') }
    const { findings } = checkAllWaves(study({ waves: withNew, items: [a, fresh], study: { groups } }))
    expect(findings.map(({ code, path }) => [code, path[2]])).toEqual([['contradiction', 'nobody']])
  })

  it('finds nobody in a group, though another wave cannot have that group', () => {
    const groups = { nobody: group('new = 1 and new = 2') }
    const { findings } = checkAllWaves(study({ waves: withNew, items: [a, fresh], study: { groups } }))
    expect(findings.map(({ code, path }) => [code, path[2]])).toEqual([['contradiction', 'nobody']])
  })

  it('looks at every wave that asks a question in another way, and says where that is written', () => {
    const set = { when: 'a = 1 and a = 2' }
    const waves = after({ changes: { dead: { set } } })
    const { findings } = checkAllWaves(study({ waves, items: [a, dead('a = 1')] }))
    const found = findings.find(({ code }) => code === 'contradiction')
    expect(found).toMatchObject({ path: ['waves', 1, 'changes', 'dead', 'set', 'when'], waves: ['2026'] })
  })

  it('says of a table where it is written, also after one that the wave cannot have', () => {
    const tables = [
      { id: 'both', variables: ['a', 'old'] },
      { item: 'a', filter: 'new = 1 and new = 2' },
    ]
    const waves = after({ adds: ['new'], drops: ['old'] })
    const old = miniItem('single', 'old', { text: everywhere('Old') })
    const { findings } = checkAllWaves(study({ waves, items: [a, fresh, old], tables: { tables } }))
    expect(findings.map(({ code, path }) => [code, path])).toEqual([
      ['contradiction', ['tables', 'tables', 1, 'filter']],
    ])
  })

  it('says nothing of the parts of a rule that nobody wrote: those behind a derived variable', () => {
    const rules = ['a = 1', 'a = 2']
    const categories = rules.map((rule, index) => ({ code: index + 1, label, rule }))
    const derived = { variables: [{ id: 'band', label, type: 'categories', categories }] }
    const item = (when: string) => miniItem('text', 'next', { when, text: everywhere('Next') })
    expect(checkAllWaves(study({ items: [a, item('band = 2')], derived })).findings).toEqual([])
    // Written out, the first half of it is advised against.
    expect(checkAllWaves(study({ items: [a, item('not a = 1 and a = 2')] })).findings).toMatchObject([
      { code: 'changes-nothing' },
    ])
  })

  it('finds what is true of nobody in rules that name a derived variable', () => {
    const categories = [1, 2].map((code) => ({ code, label, codes: [code] }))
    const derived = { variables: [{ id: 'band', label, type: 'recode', of: 'a', categories }] }
    const groups = { nobody: group('band = 1 and a = 2') }
    const { findings } = checkAllWaves(study({ items: [a], derived, study: { groups } }))
    expect(findings.map(({ code, path }) => [code, path[2]])).toEqual([['contradiction', 'nobody']])
  })

  it('does not judge groups by a scale score, which no search over answers decides', () => {
    const derived = { variables: [{ id: 'score', label, type: 'score', of: ['a'], needs: 1 }] }
    const groups = { high: group('score > 1'), low: group('score < 0') }
    expect(checkAllWaves(study({ items: [a], derived, study: { groups } })).findings).toEqual([])
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
