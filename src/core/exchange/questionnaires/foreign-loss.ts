import type { Loss } from './foreign-item.ts'

/**
 * A loss where something of ours comes near to what stood there.
 *
 * @example approximated('item', 'quest-date-month', 'datetime').result // → 'approximated'
 */
export const approximated = (
  part: Loss['part'],
  code: Loss['code'],
  original: string,
  values: Loss['values'] = {},
): Loss => ({ part, result: 'approximated', code, values, original })

/**
 * A loss where nothing of ours comes near to what stood there.
 *
 * @example notSupported('setting', 'quest-setting', 'today()', { setting: 'default' }).result // → 'not-supported'
 */
export const notSupported = (
  part: Loss['part'],
  code: Loss['code'],
  original: string,
  values: Loss['values'] = {},
): Loss => ({ part, result: 'not-supported', code, values, original })
