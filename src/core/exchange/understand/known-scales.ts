/**
 * Scales whose answers have an order, from the low end to the high one (yes before no, as questionnaires have it). A step
 * lists the words that stand for it.
 */
const scales: readonly (readonly (readonly string[])[])[] = [
  [
    ['yes', 'true', 'y'],
    ['no', 'false', 'n'],
  ],
  [
    ['ja', 'waar', 'j'],
    ['nee', 'neen', 'onwaar', 'n'],
  ],
  [
    ['never'],
    ['almost never', 'hardly ever', 'very rarely'],
    ['rarely', 'seldom', 'once in a while'],
    ['sometimes', 'occasionally', 'now and then', 'some of the time'],
    ['regularly'],
    ['often', 'frequently', 'freq', 'most of the time', 'usually', 'mostly'],
    ['very often', 'almost always'],
    ['always', 'all of the time'],
  ],
  [
    ['nooit'],
    ['bijna nooit', 'vrijwel nooit'],
    ['zelden'],
    ['soms', 'af en toe'],
    ['regelmatig'],
    ['vaak', 'meestal', 'dikwijls'],
    ['heel vaak', 'zeer vaak', 'bijna altijd', 'vrijwel altijd'],
    ['altijd'],
  ],
  [['never', 'none'], ['occas', 'some'], ['regul'], ['freq'], ['heavy']],
  [['never'], ['former', 'stopped', 'ex'], ['current']],
  [
    ['strongly disagree', 'completely disagree', 'totally disagree', 'fully disagree', 'disagree strongly'],
    ['disagree', 'disagree somewhat', 'tend to disagree'],
    ['somewhat disagree', 'slightly disagree'],
    [
      'neither agree nor disagree',
      'neither agree or disagree',
      'neither',
      'neutral',
      'undecided',
      'neither disagree nor agree',
    ],
    ['somewhat agree', 'slightly agree', 'agree somewhat', 'tend to agree'],
    ['agree'],
    ['strongly agree', 'completely agree', 'totally agree', 'fully agree', 'agree strongly'],
  ],
  [
    ['helemaal oneens', 'helemaal mee oneens', 'zeer oneens', 'zeer mee oneens', 'sterk mee oneens', 'volledig oneens'],
    ['oneens', 'mee oneens', 'niet mee eens', 'niet eens'],
    ['enigszins oneens', 'enigszins mee oneens', 'beetje oneens'],
    [
      'neutraal',
      'niet eens, niet oneens',
      'niet eens en niet oneens',
      'niet mee eens, niet mee oneens',
      'niet mee eens en niet mee oneens',
      'noch mee eens, noch mee oneens',
      'noch eens noch oneens',
    ],
    ['enigszins eens', 'enigszins mee eens', 'beetje eens'],
    ['eens', 'mee eens'],
    ['helemaal eens', 'helemaal mee eens', 'zeer eens', 'zeer mee eens', 'sterk mee eens', 'volledig eens'],
  ],
  [
    ['very low', 'lowest'],
    ['low'],
    ['lower middle'],
    ['medium', 'middle', 'moderate', 'average', 'mid'],
    ['upper middle'],
    ['high'],
    ['very high', 'highest'],
  ],
  [
    ['zeer laag', 'heel laag'],
    ['laag'],
    ['midden', 'middel', 'gemiddeld', 'middelmatig'],
    ['hoog'],
    ['zeer hoog', 'heel hoog'],
  ],
  [
    ['small', 's'],
    ['medium', 'm'],
    ['large', 'l'],
    ['extra large', 'very large', 'xl'],
  ],
  [['klein'], ['middelgroot', 'gemiddeld'], ['groot'], ['zeer groot', 'heel groot']],
  [
    ['very bad', 'very poor', 'terrible', 'very unfavourable', 'very unfavorable'],
    ['bad', 'poor', 'unfavourable', 'unfavorable'],
    ['fair', 'moderate', 'mediocre', 'neutral', 'average', 'ok', 'okay'],
    ['good', 'favourable', 'favorable'],
    ['very good', 'very favourable', 'very favorable'],
    ['excellent', 'outstanding'],
  ],
  [
    ['zeer slecht', 'heel slecht'],
    ['slecht', 'onvoldoende'],
    ['matig', 'neutraal', 'redelijk'],
    ['voldoende'],
    ['goed'],
    ['zeer goed', 'heel goed'],
    ['uitstekend'],
  ],
  [
    ['very dissatisfied', 'very unsatisfied', 'extremely dissatisfied'],
    ['dissatisfied', 'unsatisfied', 'not satisfied'],
    ['somewhat dissatisfied', 'rather dissatisfied'],
    ['neither satisfied nor dissatisfied', 'neutral', 'neither'],
    ['somewhat satisfied', 'rather satisfied'],
    ['satisfied'],
    ['very satisfied', 'extremely satisfied'],
  ],
  [
    ['zeer ontevreden', 'heel ontevreden'],
    ['ontevreden', 'niet tevreden'],
    ['enigszins ontevreden'],
    [
      'neutraal',
      'niet tevreden, niet ontevreden',
      'niet tevreden en niet ontevreden',
      'noch tevreden, noch ontevreden',
    ],
    ['enigszins tevreden'],
    ['tevreden'],
    ['zeer tevreden', 'heel tevreden'],
  ],
  [
    ['not at all'],
    ['a little', 'slightly', 'a little bit', 'not very', 'not very much', 'hardly'],
    ['somewhat', 'moderately', 'to some extent', 'fairly'],
    ['quite', 'quite a bit', 'quite a lot', 'a lot', 'considerably'],
    ['very', 'very much', 'a great deal', 'extremely', 'completely', 'to a great extent'],
  ],
  [
    ['helemaal niet'],
    ['nauwelijks', 'een beetje', 'weinig', 'niet zo'],
    ['enigszins', 'matig', 'in enige mate'],
    ['tamelijk', 'behoorlijk', 'vrij veel', 'veel'],
    ['zeer', 'heel erg', 'zeer veel', 'heel veel', 'in hoge mate', 'volledig'],
  ],
  [
    ['very unimportant', 'not at all important', 'not important at all'],
    ['unimportant', 'not important', 'slightly important', 'not very important'],
    ['neutral', 'moderately important', 'neither important nor unimportant'],
    ['important', 'fairly important', 'rather important', 'somewhat important'],
    ['very important', 'extremely important'],
  ],
  [
    ['zeer onbelangrijk', 'helemaal niet belangrijk'],
    ['onbelangrijk', 'niet belangrijk', 'niet zo belangrijk'],
    ['neutraal', 'niet belangrijk, niet onbelangrijk'],
    ['belangrijk', 'tamelijk belangrijk'],
    ['zeer belangrijk', 'heel belangrijk'],
  ],
  [
    ['very unlikely', 'extremely unlikely', 'definitely not', 'certainly not'],
    ['unlikely', 'probably not'],
    ['neutral', 'maybe', 'perhaps', 'neither likely nor unlikely'],
    ['likely', 'probably'],
    ['very likely', 'extremely likely', 'definitely', 'certainly'],
  ],
  [
    ['zeer onwaarschijnlijk', 'zeker niet', 'beslist niet'],
    ['onwaarschijnlijk', 'waarschijnlijk niet'],
    ['neutraal', 'misschien'],
    ['waarschijnlijk', 'waarschijnlijk wel'],
    ['zeer waarschijnlijk', 'zeker wel', 'zeker', 'beslist wel'],
  ],
  [
    ['never'],
    ['less than yearly', 'less often'],
    ['yearly', 'once a year', 'annually'],
    ['monthly', 'once a month'],
    ['weekly', 'once a week'],
    ['daily', 'every day'],
  ],
  [
    ['nooit'],
    ['minder vaak', 'zelden'],
    ['jaarlijks', 'eens per jaar'],
    ['maandelijks', 'eens per maand'],
    ['wekelijks', 'eens per week'],
    ['dagelijks', 'elke dag'],
  ],
  [['much worse'], ['worse'], ['same', 'the same', 'about the same'], ['better'], ['much better']],
  [['veel slechter'], ['slechter'], ['hetzelfde', 'gelijk', 'even goed'], ['beter'], ['veel beter']],
  [
    ['decreased', 'less', 'fewer'],
    ['unchanged', 'same', 'the same'],
    ['increased', 'more'],
  ],
  [
    ['afgenomen', 'minder'],
    ['gelijk gebleven', 'hetzelfde', 'evenveel'],
    ['toegenomen', 'meer'],
  ],
  [
    ['monday', 'mon'],
    ['tuesday', 'tue'],
    ['wednesday', 'wed'],
    ['thursday', 'thu'],
    ['friday', 'fri'],
    ['saturday', 'sat'],
    ['sunday', 'sun'],
  ],
  [
    ['maandag', 'ma'],
    ['dinsdag', 'di'],
    ['woensdag', 'wo'],
    ['donderdag', 'do'],
    ['vrijdag', 'vr'],
    ['zaterdag', 'za'],
    ['zondag', 'zo'],
  ],
  [
    ['primary', 'elementary', 'primary school'],
    ['secondary', 'high school', 'secondary school'],
    ['college', 'vocational'],
    ['bachelor', "bachelor's degree"],
    ['master', "master's degree"],
    ['phd', 'doctorate'],
  ],
  [['basisonderwijs'], ['vmbo'], ['havo', 'havo/vwo'], ['vwo'], ['mbo'], ['hbo'], ['wo', 'universiteit']],
]

const bare = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[.!]+$/g, '')
    .replaceAll(/^ik ben het /g, '')

/**
 * The place of each text on the first known scale that has them all, each at a place of its own; `null` when there is none.
 *
 * @example placesOnScale(['Soms', 'Nooit', 'Vaak']) // → [3, 0, 5]
 */
export function placesOnScale(texts: readonly string[]): readonly number[] | null {
  if (texts.length < 2) return null
  const words = texts.map(bare)
  for (const steps of scales) {
    const places = words.map((word) => steps.findIndex((step) => step.includes(word)))
    if (!places.includes(-1) && new Set(places).size === places.length) return places
  }
  return null
}
