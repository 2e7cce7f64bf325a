import { expect, test } from 'vitest'
import { printAsWritten, printFigure } from './print-figure.ts'

test.each([
  [printFigure(38, 'percentage', 0, 'nl'), '38%'],
  [printFigure(23.45, 'top-box', 1, 'nl'), '23,5%'],
  [printFigure(23.45, 'share-of-answers', 1, 'en'), '23.5%'],
  [printFigure(7.75, 'mean', 1, 'nl'), '7,8'],
  [printFigure(12, 'median', 1, 'en'), '12.0'],
  [printFigure(2197, 'count', 1, 'nl'), '2.197'],
  [printFigure(2197, 'count', 1, 'en'), '2,197'],
  [printFigure(3, 'difference', 0, 'nl'), '+3'],
  [printFigure(-12.5, 'difference', 1, 'nl'), '−12,5'],
  [printFigure(0, 'difference', 1, 'nl'), '0,0'],
  [printFigure(-0.04, 'difference', 1, 'en'), '0.0'],
  [printFigure(1234, 'difference', 0, 'en'), '+1,234'],
])('prints %s by what the figure counts', (printed, expected) => {
  expect(printed).toBe(expected)
})

test.each([
  [printAsWritten(2197, null, 'nl'), '2.197'],
  [printAsWritten(344, 'percentage', 'nl'), '344%'],
  [printAsWritten(23.5, 'percentage', 'nl'), '23,5%'],
  [printAsWritten(7.8, 'mean', 'en'), '7.8'],
  [printAsWritten(1036, 'count', 'en'), '1,036'],
])('repeats %s with the decimals that it was printed with', (printed, expected) => {
  expect(printed).toBe(expected)
})
