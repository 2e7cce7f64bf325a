/**
 * How long answering takes, as far as it can be said before anybody has answered. Every number of the estimate is here,
 * in seconds unless it says otherwise; change them when a pilot has measured something better.
 *
 * Two numbers are measured by others. Reading: Brysbaert (2019), 190 studies, doi 10.1016/j.jml.2019.104047. Typing on a
 * telephone: Palin et al. (2019), 37,370 people. The rest are assumptions in the form that the literature on response
 * times gives them (time per option, row, field and typed word on top of reading: Yan & Tourangeau 2008, Couper &
 * Kreuter 2013), held against one outside yardstick: an ordinary question takes 10 to 11 seconds (Pew Research Center
 * 2022, where 85 of them make a survey of 15 minutes).
 */
export const burdenModel = {
  /** Words a minute that people read in silence. */
  readingSpeed: 238,
  /** Words a minute that people type on a telephone. */
  typingSpeed: 36,
  /** To send a page and see the next one. */
  page: 3,
  /** To settle on one answer after reading them. */
  choice: 3,
  /** To say yes or no to each option of a question with several answers, and to tick one. */
  option: 0.5,
  tick: 1,
  /** To judge one statement or point, after reading it. */
  row: 2,
  grade: 3,
  /** To think of and type a number, a year, a month. */
  number: 5,
  year: 4,
  month: 6,
  /** To think of an open answer; the words that people write in one line and in a box of several lines. */
  thought: 3,
  words: { line: 4, box: 20 },
  /** To find a line of a roster and start on it. */
  line: 2,
  /** To pass over a question that is left open, after reading it. */
  skip: 1,
} as const
