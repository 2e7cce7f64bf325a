import fc from 'fast-check'

/** A change of bytes: cut off, overwritten, repeated or taken out at a place, which is a part of the length. */
type Change =
  | { readonly kind: 'cut'; readonly place: number }
  | { readonly kind: 'set'; readonly place: number; readonly byte: number }
  | { readonly kind: 'repeat' | 'drop'; readonly place: number; readonly length: number }

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), place }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      place,
      byte: fc.oneof(fc.constantFrom(0, 0x22, 0x2c, 0x3b, 0x0a, 0x3c, 0x7f, 0xff), fc.integer({ min: 0, max: 255 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('repeat' as const, 'drop' as const),
      place,
      length: fc.integer({ min: 1, max: 64 }),
    }),
  },
)

/**
 * The bytes of a file with some changes, as a bad disk, a broken transfer or somebody of ill will makes them.
 *
 * @example fc.property(mutatedBytes(fixture), (bytes) => readCsv(bytes))
 */
export const mutatedBytes = (whole: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc.array(change, { minLength: 1, maxLength: 8 }).map((changes) => changes.reduce(changed, whole))

function changed(bytes: Uint8Array, one: Change): Uint8Array {
  const at = Math.floor(one.place * bytes.length)
  switch (one.kind) {
    case 'cut':
      return bytes.slice(0, at)
    case 'set': {
      const copy = Uint8Array.from(bytes)
      copy[at] = one.byte
      return copy
    }
    case 'repeat':
      return Uint8Array.from([...bytes.subarray(0, at + one.length), ...bytes.subarray(at)])
    case 'drop':
      return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + one.length)])
  }
}
