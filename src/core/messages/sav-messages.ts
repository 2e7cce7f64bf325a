import type { Text } from '../text.ts'

/** What is said about system files of SPSS (.sav, .zsav) that are read or written. */
export const savMessages = {
  'sav-not-sav': {
    nl: 'Dit is geen bestand van SPSS (.sav of .zsav). Kies een ander bestand, of zeg welk soort bestand het is.',
    en: 'This is not a file of SPSS (.sav or .zsav). Choose another file, or say which kind of file it is.',
  },
  'sav-portable': {
    nl: 'Dit is een overdraagbaar bestand van SPSS (.por), dat niet gelezen wordt. Open het in SPSS of PSPP en bewaar het als .sav.',
    en: 'This is a portable file of SPSS (.por), which is not read. Open it in SPSS or PSPP and save it as .sav.',
  },
  'sav-encrypted': {
    nl: 'Dit bestand van SPSS is met een wachtwoord versleuteld. Open het in SPSS en bewaar het opnieuw, zonder wachtwoord.',
    en: 'This file of SPSS is encrypted with a password. Open it in SPSS and save it again, without a password.',
  },
  'sav-mainframe': {
    nl: 'Dit bestand komt van een mainframe (EBCDIC) en wordt niet gelezen. Bewaar het met SPSS opnieuw als .sav.',
    en: 'This file is from a mainframe (EBCDIC) and is not read. Save it again as .sav with SPSS.',
  },
  'sav-cut-header': {
    nl: 'Het bestand houdt op na {at} bytes, nog in de kop. Het is niet heel overgekomen: haal het opnieuw op.',
    en: 'The file ends after {at} bytes, still in its header. It did not arrive whole: get it again.',
  },
  'sav-cut-variable': {
    nl: 'Het bestand houdt op na {at} bytes, midden in de beschrijving van een variabele (record {number}). Het is afgekapt of beschadigd: haal het opnieuw op.',
    en: 'The file ends after {at} bytes, in the middle of the description of a variable (record {number}). It was cut off or damaged: get it again.',
  },
  'sav-cut-labels': {
    nl: 'Het bestand houdt op na {at} bytes, midden in de labels van waarden. Het is afgekapt of beschadigd: haal het opnieuw op.',
    en: 'The file ends after {at} bytes, in the middle of the labels of values. It was cut off or damaged: get it again.',
  },
  'sav-cut-documents': {
    nl: 'Het bestand houdt op na {at} bytes, midden in de documentatie. Het is afgekapt of beschadigd: haal het opnieuw op.',
    en: 'The file ends after {at} bytes, in the middle of its documents. It was cut off or damaged: get it again.',
  },
  'sav-cut-record': {
    nl: 'Record 7/{subtype} is langer dan waar het in staat, dat na {at} bytes ophoudt. Het bestand is afgekapt of beschadigd: haal het opnieuw op.',
    en: 'Record 7/{subtype} is longer than what holds it, which ends after {at} bytes. The file was cut off or damaged: get it again.',
  },
  'sav-cut-dictionary': {
    nl: 'Het bestand houdt op na {at} bytes, voor de gegevens beginnen. Het is afgekapt of beschadigd: haal het opnieuw op.',
    en: 'The file ends after {at} bytes, before the data begin. It was cut off or damaged: get it again.',
  },
  'sav-cut-data': {
    nl: 'Het bestand houdt op na {at} bytes, waar de gegevens hadden moeten beginnen. Het is afgekapt of beschadigd: haal het opnieuw op.',
    en: 'The file ends after {at} bytes, where the data should have begun. It was cut off or damaged: get it again.',
  },
  'sav-cut-rows': {
    nl: 'De gegevens houden op midden in rij {row}. Het bestand is afgekapt of beschadigd: haal het opnieuw op.',
    en: 'The data end in the middle of row {row}. The file was cut off or damaged: get it again.',
  },
  'sav-rows-fewer': {
    nl: 'Het bestand zegt {rows} {rows|rij|rijen} te hebben, maar er staan er {there} in. Het is afgekapt of beschadigd: haal het opnieuw op.',
    en: 'The file says that it has {rows} {rows|row|rows}, but it holds {there}. It was cut off or damaged: get it again.',
  },
  'sav-header': {
    nl: 'In de kop van het bestand staat bij {field} iets wat niet kan. Het is beschadigd: haal het opnieuw op.',
    en: 'The header of the file has something impossible in {field}. It is damaged: get it again.',
  },
  'sav-variable-record': {
    nl: 'In de beschrijving van een variabele (record {number}) staat bij {field} {value}, wat niet kan. Het bestand is beschadigd: haal het opnieuw op.',
    en: 'The description of a variable (record {number}) has {value} in {field}, which cannot be. The file is damaged: get it again.',
  },
  'sav-text-records': {
    nl: 'Een tekst van {width} bytes (record {number}) heeft minder records dan daarbij horen. Het bestand is beschadigd: haal het opnieuw op.',
    en: 'A text of {width} bytes (record {number}) has fewer records than belong to it. The file is damaged: get it again.',
  },
  'sav-segments': {
    nl: 'Variabele {name} zou een tekst van {width} bytes zijn, maar de delen daarvoor staan niet in het bestand. Het is beschadigd: bewaar het opnieuw met het programma waar het vandaan komt.',
    en: 'Variable {name} should be a text of {width} bytes, but the file does not have the parts for it. It is damaged: save it again with the program that it comes from.',
  },
  'sav-many-variables': {
    nl: 'Het bestand heeft meer dan {most} variabelen. Zo veel worden er niet gelezen: bewaar een bestand met de variabelen die nodig zijn.',
    en: 'The file has more than {most} variables. That many are not read: save a file with the variables that are needed.',
  },
  'sav-many-bytes': {
    nl: 'De gegevens nemen uitgepakt meer dan {most} bytes in. Zo veel worden er niet gelezen: bewaar een bestand met de variabelen of rijen die nodig zijn.',
    en: 'The data take more than {most} bytes when they are unpacked. That many are not read: save a file with the variables or rows that are needed.',
  },
  'sav-label-count': {
    nl: 'Bij byte {at} staat dat er {count} labels of variabelen volgen; zo veel passen er niet in het bestand. Het is beschadigd: haal het opnieuw op.',
    en: 'At byte {at} it says that {count} labels or variables follow; the file has no room for that many. It is damaged: get it again.',
  },
  'sav-labels-without-variables': {
    nl: 'Op de labels bij byte {at} volgt niet bij welke variabelen ze horen. Het bestand is beschadigd: haal het opnieuw op.',
    en: 'The labels at byte {at} are not followed by the variables that they belong to. The file is damaged: get it again.',
  },
  'sav-label-variable': {
    nl: 'Er zijn labels voor de variabele van record {index}, maar die is er niet. Het bestand is beschadigd: bewaar het opnieuw met het programma waar het vandaan komt.',
    en: 'There are labels for the variable of record {index}, but there is none. The file is damaged: save it again with the program that it comes from.',
  },
  'sav-record-size': {
    nl: 'Record 7/{subtype} zou uit {count} {count|deel|delen} van {size} bytes bestaan, wat niet kan. Het bestand is beschadigd: haal het opnieuw op.',
    en: 'Record 7/{subtype} should consist of {count} {count|part|parts} of {size} bytes, which cannot be. The file is damaged: get it again.',
  },
  'sav-record-type': {
    nl: 'Bij byte {at} staat een record van een onbekende soort ({type}). Het bestand is beschadigd: haal het opnieuw op, of bewaar het opnieuw met SPSS of PSPP.',
    en: 'At byte {at} there is a record of an unknown type ({type}). The file is damaged: get it again, or save it again with SPSS or PSPP.',
  },
  'sav-trailer': {
    nl: 'De lijst van gecomprimeerde blokken aan het eind van het bestand klopt niet met het bestand. Het is afgekapt of beschadigd: haal het opnieuw op.',
    en: 'The list of compressed blocks at the end of the file does not agree with the file. It was cut off or damaged: get it again.',
  },
  'sav-block': {
    nl: 'Het gecomprimeerde blok {block} van de gegevens is niet uit te pakken, of bevat niet wat het zegt. Het bestand is beschadigd: haal het opnieuw op.',
    en: 'The compressed block {block} of the data cannot be unpacked, or does not hold what it says. The file is damaged: get it again.',
  },
  'sav-label-long-text': {
    nl: 'De labels van de waarden van {variable} staan op een plaats voor korte teksten, maar het is een lange. Ze zijn weggelaten.',
    en: 'The labels of the values of {variable} are in a place for short texts, but it is a long one. They were left out.',
  },
  'sav-labels-again': {
    nl: 'Het bestand geeft de waarden van {variable} twee keer labels. De eerste gelden, de andere zijn weggelaten.',
    en: 'The file gives labels to the values of {variable} twice. The first ones hold, the others were left out.',
  },
  'sav-label-twice': {
    nl: 'Waarde {value} van {variable} heeft meer dan een label. Het eerste geldt, de andere zijn weggelaten.',
    en: 'Value {value} of {variable} has more than one label. The first one holds, the others were left out.',
  },
  'sav-name-taken': {
    nl: 'Er zijn twee variabelen {name}. De tweede heet hier {variable}.',
    en: 'There are two variables {name}. The second one is called {variable} here.',
  },
  'sav-record-left-out': {
    nl: 'Record 7/{subtype} van het bestand is niet te lezen. Wat het zegt over labels, ontbrekende waarden, sets of kenmerken is geheel of deels weggelaten; de gegevens zelf zijn volledig.',
    en: 'Record 7/{subtype} of the file cannot be read. What it says of labels, missing values, sets or attributes was left out wholly or in part; the data themselves are complete.',
  },
  'sav-record-variable': {
    nl: 'Het bestand zegt iets over een variabele {variable}, die er niet is. Dat is weggelaten.',
    en: 'The file says something of a variable {variable}, which does not exist. It was left out.',
  },
  'sav-set-variable': {
    nl: 'Variabele {variable} van de set {set} staat niet in het bestand. Ze is weggelaten uit de set.',
    en: 'Variable {variable} of the set {set} is not in the file. It was left out of the set.',
  },
  'sav-weight-unknown': {
    nl: 'Het bestand weegt met een variabele die er niet is, of die een tekst is (record {index}). Het wordt gelezen als niet gewogen: noem zelf de variabele met het gewicht.',
    en: 'The file is weighted by a variable that does not exist, or is a text (record {index}). It is read as not weighted: name the variable with the weight yourself.',
  },
  'sav-time-number': {
    nl: '{variable} is een tijdsduur, maand of weekdag ({format}) en wordt gelezen als getal: een duur in seconden, een dag of maand als rangnummer.',
    en: '{variable} is a length of time, a month or a day of the week ({format}) and is read as a number: a length in seconds, a day or month by its number.',
  },
  'sav-wrong-bytes': {
    nl: 'In {count} {count|tekst|teksten} van {variable} staan bytes die in {encoding} geen teken zijn. Ze zijn vervangen door �. Zeg zelf welke codering het bestand heeft, of kijk of de teksten zijn afgekapt.',
    en: '{count} {count|text|texts} of {variable} {count|has|have} bytes that are no sign in {encoding}. They were replaced by �. Say yourself which encoding the file has, or see if the texts were cut off.',
  },
  'sav-wrong-bytes-labels': {
    nl: 'In {count} {count|naam, label of andere tekst|namen, labels of andere teksten} over de gegevens staan bytes die in {encoding} geen teken zijn. Ze zijn vervangen door �. Zeg zelf welke codering het bestand heeft.',
    en: '{count} {count|name, label or other text|names, labels or other texts} about the data {count|has|have} bytes that are no sign in {encoding}. They were replaced by �. Say yourself which encoding the file has.',
  },
  'sav-encoding-unknown': {
    nl: 'De codering {encoding} van de teksten is niet bekend; ze zijn gelezen als {used}. Zeg zelf welke het is als letters met accenten niet kloppen.',
    en: 'The encoding {encoding} of the texts is not known; they were read as {used}. Say yourself which one it is if letters with accents are wrong.',
  },
  'sav-encoding-guessed': {
    nl: 'Het bestand zegt niet in welke codering de teksten staan; ze zijn gelezen als {used}. Zeg zelf welke het is als letters met accenten niet kloppen.',
    en: 'The file does not say which encoding its texts have; they were read as {used}. Say yourself which one it is if letters with accents are wrong.',
  },
  'sav-rows-more': {
    nl: 'Achter de laatste rij staan nog gegevens voor {surplus} {surplus|rij|rijen}, die volgens het bestand niet {surplus|meetelt|meetellen}. {surplus|Die is|Ze zijn} weggelaten.',
    en: 'Behind the last row there are data for {surplus} more {surplus|row, which does|rows, which do} not count according to the file. {surplus|It was|They were} left out.',
  },
  'sav-title-simulated': { nl: 'GESIMULEERDE ANTWOORDEN – {title}', en: 'SIMULATED ANSWERS – {title}' },
  'sav-title-trial': { nl: 'ANTWOORDEN VAN EEN PROEF – {title}', en: 'ANSWERS OF A TRIAL – {title}' },
  'sav-write-label-cut': {
    nl: 'Het label van {variable} is langer dan de {most} bytes die SPSS toelaat. SPSS toont het begin; het hele label staat in het kenmerk {attribute}.',
    en: 'The label of {variable} is longer than the {most} bytes that SPSS allows. SPSS shows its beginning; the whole label is in the attribute {attribute}.',
  },
  'sav-write-value-label-cut': {
    nl: 'Het label van waarde {value} van {variable} is langer dan de {most} bytes die SPSS toelaat, en is afgekapt.',
    en: 'The label of value {value} of {variable} is longer than the {most} bytes that SPSS allows, and was cut off.',
  },
  'sav-write-value': {
    nl: 'Het label van waarde {value} van {variable} is weggelaten: zo een waarde kan de variabele niet hebben.',
    en: 'The label of value {value} of {variable} was left out: the variable cannot have such a value.',
  },
  'sav-write-text-cut': {
    nl: '{count} {count|tekst|teksten} van {variable} {count|is|zijn} langer dan de {most} bytes die SPSS toelaat, en {count|is|zijn} afgekapt.',
    en: '{count} {count|text|texts} of {variable} {count|is|are} longer than the {most} bytes that SPSS allows, and {count|was|were} cut off.',
  },
  'sav-write-missing': {
    nl: '{variable} heeft meer waarden zonder antwoord dan SPSS kan aangeven (drie waarden, of een bereik en een waarde). Geen ervan is als ontbrekend aangegeven; ze hebben wel hun label.',
    en: '{variable} has more values without an answer than SPSS can mark (three values, or a range and a value). None of them is marked as missing; they do have their labels.',
  },
  'sav-write-missing-long': {
    nl: 'Waarde {value} van {variable} is een tekst van meer dan 8 bytes, die SPSS niet als ontbrekend kan aangeven. Geen waarde van de variabele is als ontbrekend aangegeven; ze hebben wel hun label.',
    en: 'Value {value} of {variable} is a text of more than 8 bytes, which SPSS cannot mark as missing. No value of the variable is marked as missing; they do have their labels.',
  },
  'sav-write-levels': {
    nl: 'Een bestand van SPSS heeft maar één soort rijen. De rijen van {level} staan er niet in: schrijf daarvoor een eigen bestand.',
    en: 'A file of SPSS has one kind of rows only. The rows of {level} are not in it: write a file of their own for them.',
  },
  'sav-write-set': {
    nl: 'De set {set} is weggelaten: een set van SPSS heeft minstens twee variabelen van dezelfde soort, en telt een geheel getal of een tekst.',
    en: 'The set {set} was left out: a set of SPSS has at least two variables of the same kind, and counts a whole number or a text.',
  },
  'sav-write-attribute': {
    nl: 'Het kenmerk {attribute} van {variable} is weggelaten: zo mag een kenmerk in SPSS niet heten.',
    en: 'The attribute {attribute} of {variable} was left out: SPSS does not allow that name for an attribute.',
  },
} as const satisfies Record<string, Text>
