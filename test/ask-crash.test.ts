import { expect, test } from 'vitest'
import { crashServer } from './ask-kill.ts'
import { startAskProcess } from './ask-server-process.ts'
import { onBothEngines } from './storage-engines.ts'

onBothEngines({ durable: true }, ({ place }) => {
  test('kill -9 of the server under load, three times, loses no acknowledged page, and everybody goes on where they were', async () => {
    const where = await place()
    let server = await startAskProcess(where)
    try {
      // Each time on what the last one left.
      for (const pages of [40, 100, 240]) {
        const crashed = await crashServer(server, where, pages)
        server = crashed.server
        const { acknowledged, ...wrong } = crashed.round
        expect(acknowledged).toBeGreaterThanOrEqual(pages)
        expect(wrong).toEqual({ lost: [], torn: [], stuck: [] })
      }
    } finally {
      await server.kill()
    }
  })
})
