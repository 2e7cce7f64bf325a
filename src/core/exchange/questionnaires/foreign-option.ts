import type { ForeignOption, Words } from './foreign-item.ts'

/**
 * The words that another program shows where its file has none.
 *
 * @example usualWords('Ja', 'Yes') // → { nl: 'Ja', en: 'Yes', '': 'Yes' }
 */
export const usualWords = (nl: string, en: string): Words => ({ nl, en, '': en })

/**
 * An option with the words that another program shows for it.
 *
 * @example usualOption('Y', 'Ja', 'Yes') // → { value: 'Y', label: { nl: 'Ja', en: 'Yes', '': 'Yes' } }
 */
export const usualOption = (value: string, nl: string, en: string): ForeignOption => ({
  value,
  label: usualWords(nl, en),
})

/**
 * An option that shows its own value.
 *
 * @example bareOption('5') // → { value: '5', label: { '': '5' } }
 */
export const bareOption = (value: string): ForeignOption => ({ value, label: { '': value } })
