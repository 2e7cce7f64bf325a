import { expect, test } from 'vitest'
import { collectResponses } from '../src/app/storage/collect-responses.ts'
import { answerKind } from '../src/core/dataset/answer-kind.ts'
import { valueAt } from '../src/core/dataset/column.ts'
import type { Dataset } from '../src/core/dataset/dataset.ts'
import { all, begin, fill, found, onBothEngines, responsesOfBefore } from './storage-engines.ts'
import { threePages } from './three-pages.ts'

onBothEngines({ durable: false }, ({ open, place }) => {
  test('a response is a trial or is not, from its start to its end, and nothing that happens to it changes that', async () => {
    const where = await place()
    const store = await open(where)
    for (const trial of [true, false]) {
      const { response, secret } = await begin(store, threePages(), trial)
      expect(response.trial).toBe(trial)
      expect((await fill(store, secret, 'first', { a: 1 })).trial).toBe(trial)
      const end = await store.complete({ response, secret })
      const receipt = end.state === 'complete' ? end.receipt : ''
      expect((await store.findByReceipt(receipt))?.trial).toBe(trial)
      expect((await found(await open(where), secret)).trial).toBe(trial)
    }
    await store.closeWave('mini', '2026')
    expect(new Set((await all(store)).map(({ trial }) => trial))).toEqual(new Set([true, false]))
  })

  test('a wave is answered once somebody starts for real, however many trials there are', async () => {
    const store = await open()
    await begin(store, threePages(), true)
    expect(await store.isAnswered('mini', '2026')).toBe(false)
    const { response } = await begin(store, threePages(), false)
    expect(await store.isAnswered('mini', '2026')).toBe(true)
    expect(await store.isAnswered('mini', '2024')).toBe(false)
    expect(await store.isAnswered('maxi', '2026')).toBe(false)
    await store.withdraw(response)
    expect(await store.isAnswered('mini', '2026')).toBe(false)
  })

  test('responses of before they said whether they are trials are trials', async () => {
    const where = await place()
    await responsesOfBefore(where)
    const store = await open(where)
    expect((await all(store)).map(({ id, trial }) => ({ id, trial }))).toEqual([{ id: 'before', trial: true }])
    expect(await store.isAnswered('mini', '2026')).toBe(false)
    const { dataset, others } = await collectResponses(store, threePages())
    expect({ rows: dataset.rows, others }).toEqual({ rows: 0, others: 1 })
    // What is started from now on says what it is.
    const { response } = await begin(store)
    expect((await all(store)).find(({ id }) => id === response.id)?.trial).toBe(false)
  })

  test('a dataset is made of what was given for real, or of a trial, and then says so; never of both', async () => {
    const store = await open()
    const questionnaire = threePages()
    const give = async (a: number, trial: boolean) => {
      const { response, secret } = await begin(store, questionnaire, trial)
      await fill(store, secret, 'first', { a })
      return response.id
    }
    const real = [await give(1, false), await give(1, false)]
    const trials = [await give(2, true)]
    await begin(store, questionnaire, true)
    await begin(store, questionnaire, false)
    const valuesOf = (dataset: Dataset): readonly unknown[] => {
      const column = dataset.columns.get('a')
      return column === undefined ? [] : Array.from({ length: dataset.rows }, (_, row) => valueAt(column, row))
    }
    const ofWave = await collectResponses(store, questionnaire)
    expect(valuesOf(ofWave.dataset)).toEqual(real.map(() => 1))
    expect(ofWave).toMatchObject({ leftOut: 1, others: 1, dataset: { simulated: false } })
    expect(answerKind(ofWave.dataset)).toBe('real')
    const ofTrial = await collectResponses(store, questionnaire, { trial: true })
    expect(valuesOf(ofTrial.dataset)).toEqual(trials.map(() => 2))
    expect(ofTrial).toMatchObject({ leftOut: 1, others: 2, dataset: { simulated: true, trial: true } })
  })
})
