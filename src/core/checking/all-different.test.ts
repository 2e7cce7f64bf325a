import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import type { RuleTree } from '../rule/rule.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { cannotDiffer } from './all-different.ts'
import { checkAllWaves } from './check-waves.ts'

const differ = (variable: string, other: string): RuleTree => ({
  kind: 'compare-variables',
  variable,
  relation: '!=',
  other,
})

/** Whether these can all have a value of their own, by trying everything. */
function byForce(domains: readonly (readonly number[])[], taken: readonly number[] = []): boolean {
  const [first, ...rest] = domains
  if (first === undefined) return true
  return first.some((value) => !taken.includes(value) && byForce(rest, [...taken, value]))
}

describe('amounts that must all differ', () => {
  it('cannot, exactly when there is no way to give each a value of its own', () => {
    const domains = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1 }), {
      minLength: 2,
      maxLength: 5,
    })
    fc.assert(
      fc.property(domains, (made) => {
        const of = made.flatMap((_, one) => made.slice(0, one).map((_points, other) => differ(`${one}`, `${other}`)))
        expect(cannotDiffer(of, (id) => made[Number(id)])).toBe(!byForce(made))
      }),
    )
  })

  it('must do so by other words, too, but not where one of two is enough', () => {
    const less: RuleTree = { kind: 'compare-variables', variable: 'a', relation: '<', other: 'b' }
    const same: RuleTree = { kind: 'compare-variables', variable: 'b', relation: '=', other: 'c' }
    const of: RuleTree[] = [less, { kind: 'not', of: same }, { kind: 'and', of: [differ('a', 'c')] }]
    expect(cannotDiffer(of, () => [1, 2])).toBe(true)
    expect(cannotDiffer(of, () => [1, 2, 3])).toBe(false)
    expect(cannotDiffer(of.slice(1), () => [1, 2])).toBe(false)
    expect(cannotDiffer([{ kind: 'or', of }, less], () => [1, 2])).toBe(false)
    expect(cannotDiffer(of, () => undefined)).toBe(false)
  })
})

/** A study with a page for those of whom all answers to some fields differ, told in the words of `pair`. */
function allDiffer(fields: number, max: number, pair: (one: string, other: string) => string) {
  const ids = Array.from({ length: fields }, (_, index) => `f${index}`)
  const rules = ids.flatMap((one, index) => ids.slice(0, index).map((other) => pair(`a.${one}`, `a.${other}`)))
  return miniStudy({
    pages: [
      {
        id: 'one',
        items: [miniItem('number', 'a', { fields: ids.map((id) => ({ id, label: everywhere(id), min: 1, max })) })],
      },
      { id: 'two', when: rules.join(' and '), items: [miniItem('single', 'b', { text: everywhere('B') })] },
      { id: 'three', items: [miniItem('single', 'c', { text: everywhere('C') })] },
      { id: 'four', when: 'c = 1 and c = 2', items: [miniItem('single', 'd', { text: everywhere('D') })] },
    ],
  })
}

describe('a rule that is very hard', () => {
  it('is decided at once where too many answers must differ', () => {
    // By trying it takes twenty answers of nineteen values longer than anybody waits.
    const study = allDiffer(20, 19, (one, other) => `${one} != [${other}]`)
    expect(checkAllWaves(study).findings.map(({ code, path }) => [code, path[3]])).toEqual([
      ['contradiction', 1],
      ['contradiction', 3],
    ])
  })

  it('is given up when the work for the whole study is used up, and the rest is still decided', () => {
    const study = allDiffer(9, 8, (one, other) => `(${one} < [${other}] or ${one} > [${other}])`)
    const work = { left: 2_000_000 }
    const report = checkAllWaves(study, { work })
    expect(work.left).toBe(0)
    expect(report.findings.map(({ code, path }) => [code, path[3]])).toEqual([
      ['not-decided', 1],
      ['contradiction', 3],
    ])
    expect(report.witnesses.map(({ id }) => id)).toContain('c.2')
    // The same work gives the same outcome.
    expect(checkAllWaves(study, { work: { left: 2_000_000 } })).toEqual(report)
  })
})
