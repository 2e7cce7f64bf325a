import type { Random } from '../../src/core/simulation/random.ts'
import { whole } from '../../src/core/simulation/random.ts'
import { everywhere } from '../../src/core/text.ts'

/** Something that later rules may ask about: a condition over it, as it is written. */
type Readable = { readonly asks: (random: Random) => string }

const pick = <T>(list: readonly T[], random: Random): T | undefined => list[whole(random, list.length)]
const number = (low: number, high: number, random: Random): number => low + whole(random, high - low + 1)
const codes = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)

/** One, two or three conditions over earlier answers. */
function ruleOver(known: readonly Readable[], random: Random): string {
  const conditions = codes(pick([1, 1, 2, 2, 3], random) ?? 1).map(() => {
    const condition = pick(random() < 0.7 ? known.slice(0, 15) : known.slice(-30), random)?.asks(random) ?? ''
    return random() < 0.15 ? `not ${condition}` : condition
  })
  return conditions.join(random() < 0.3 ? ' and ' : ' or ')
}

const asksOne =
  (id: string, count: number) =>
  (random: Random): string => {
    const [one, other] = [number(1, count, random), number(1, count, random)]
    return one === other ? `${id} = ${one}` : `${id} in (${one}, ${other})`
  }

const asksSeveral =
  (id: string, count: number) =>
  (random: Random): string =>
    random() < 0.2 ? `count ${id} >= 2` : `${id} has ${number(1, count, random)}`

const asksAmount =
  (id: string, high: number, others: readonly string[]) =>
  (random: Random): string => {
    const other = pick(others, random)
    if (other !== undefined && random() < 0.2) return `${id} >= [${other}]`
    const bound = number(1, high - 1, random)
    return random() < 0.5 ? `${id} >= ${bound}` : `${id} between ${bound} and ${number(bound, high, random)}`
  }

/** An item of one of the common types, with what later rules may ask of it. `when` gives a rule now and then. */
function madeItem(id: string, amounts: string[], when: () => object, random: Random): [object, readonly Readable[]] {
  const head = { id, text: everywhere(`Question ${id}`), ...when(), ...(random() < 0.25 ? { required: true } : {}) }
  const options = (count: number) =>
    codes(count).map((code) => ({ code, label: everywhere(`Answer ${code}`), ...(code > 2 ? when() : {}) }))
  const types = ['single', 'single', 'single', 'multiple', 'multiple', 'matrix', 'slider', 'number', 'roster'] as const
  const type = pick(types, random) ?? 'single'
  switch (type) {
    case 'multiple':
      return [{ ...head, type, options: options(9) }, [{ asks: asksSeveral(id, 9) }]]
    case 'matrix': {
      const scale = codes(5).map((code) => ({ code, label: everywhere(`Grade ${code}`) }))
      const rows = codes(5).map((code) => ({ code, label: everywhere(`Row ${code}`), ...(code > 2 ? when() : {}) }))
      return [
        { ...head, type, scale, rows },
        rows.slice(0, 2).map(({ code }) => ({ asks: asksOne(`${id}.${code}`, 5) })),
      ]
    }
    case 'slider': {
      const ends = { low: everywhere('low'), high: everywhere('high') }
      const rows = codes(4).map((code) => ({
        code,
        label: everywhere(`Row ${code}`),
        ...ends,
        ...(code > 2 ? when() : {}),
      }))
      return [{ ...head, type, rows }, [{ asks: asksAmount(`${id}.1`, 10, []) }]]
    }
    case 'number': {
      const asks = asksAmount(id, 60, [...amounts])
      amounts.push(id)
      return [{ ...head, type, fields: [{ id: 'own', label: everywhere('Hours'), max: 60 }] }, [{ asks }]]
    }
    case 'roster': {
      const columns = [
        { type: 'number', id: 'months', label: everywhere('Months'), max: 600 },
        {
          type: 'single',
          id: 'place',
          label: everywhere('Place'),
          options: codes(3).map((code) => ({ code, label: everywhere(`Place ${code}`) })),
        },
      ]
      const asks = (from: Random) => `any ${id} (months > ${number(1, 60, from)} and place = ${number(1, 3, from)})`
      return [{ ...head, type, row: everywhere('Row {number}'), maxRows: 8, columns }, [{ asks }]]
    }
    case 'single':
      return [{ ...head, type, options: options(6) }, [{ asks: asksOne(id, 6) }]]
  }
}

/**
 * The files of a made-up study with as many items as asked for and about as many rules, two items to a page and ten
 * pages to a block. For measuring.
 *
 * @example checkStudy(largeQuestionnaire({ items: 170, rules: 600 }, seededRandom(1))).ok // → true
 */
export function largeQuestionnaire(
  { items, rules }: { readonly items: number; readonly rules: number },
  random: Random,
): { readonly files: unknown; readonly rules: number } {
  const known: Readable[] = []
  const amounts: string[] = []
  let made = 0
  const pages = Array.from({ length: Math.ceil(items / 2) }, (_, page) => {
    const [earlier, earlierAmounts] = [[...known], [...amounts]]
    // The first pages are for everybody; behind on the number of rules, every place gets one.
    const when = (): object => {
      const behind = (rules * (page - 5)) / (Math.ceil(items / 2) - 6) - made
      if (page < 6 || random() > behind / 14) return {}
      made += 1
      return { when: ruleOver(earlier, random) }
    }
    const head = when()
    const own = Array.from({ length: Math.min(2, items - 2 * page) }, (_item, index) => {
      const numbers = [...earlierAmounts]
      const [item, yields] = madeItem(`q${2 * page + index + 1}`, numbers, when, random)
      amounts.push(...numbers.slice(earlierAmounts.length))
      known.push(...yields)
      return item
    })
    return { id: `p${page + 1}`, ...head, items: own }
  })
  const blocks = Array.from({ length: Math.ceil(pages.length / 10) }, (_, block) => ({
    id: String(block + 1),
    title: everywhere(`Block ${block + 1}`),
    pages: pages.slice(block * 10, block * 10 + 10),
  }))
  return {
    files: {
      study: { id: 'large', title: everywhere('Large'), description: everywhere('Large') },
      blocks,
      waves: [{ id: '1', title: everywhere('1'), opens: '2024', closes: '2024', population: everywhere('All') }],
      tables: { banner: ['total'], defaults: false },
    },
    rules: made,
  }
}
