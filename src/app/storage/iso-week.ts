const day = 86_400_000

/**
 * The week of a moment in UTC, as ISO 8601 counts weeks: they start on Monday and belong to the year of their Thursday.
 *
 * @example isoWeek(new Date('2024-12-30')) // → '2025-W01'
 */
export function isoWeek(moment: Date): string {
  const weekday = (moment.getUTCDay() + 6) % 7
  const thursday = new Date(moment.getTime() + (3 - weekday) * day)
  const year = thursday.getUTCFullYear()
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * day))
  return `${year}-W${String(week).padStart(2, '0')}`
}
