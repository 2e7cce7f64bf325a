import type { Text } from '../text.ts'

/** Sentences about study files that cannot be read, or are not YAML. */
export const fileMessages = {
  'file-missing': {
    nl: "Er is geen {file}. Een onderzoek heeft minstens één zo'n bestand: maak het, of kijk of dit de goede map is.",
    en: 'There is no {file}. A study has at least one such file: make it, or see if this is the right folder.',
  },
  'file-unreadable': {
    nl: '{file} kan niet gelezen worden ({reason}). Kijk of het een gewoon bestand is, of een gewone map, en of je het mag lezen.',
    en: '{file} cannot be read ({reason}). See if it is a plain file, or a plain folder, and if you may read it.',
  },
  'file-ending': {
    nl: '{file} wordt niet gelezen. Noem het {instead}.',
    en: '{file} is not read. Call it {instead}.',
  },
  'file-empty': {
    nl: 'Het bestand is leeg. Vul het in, of haal het weg.',
    en: 'The file is empty. Fill it in, or take it away.',
  },
  'file-not-utf8': {
    nl: 'Het bestand is niet bewaard als UTF-8. Bewaar het opnieuw en kies als codering (encoding) UTF-8.',
    en: 'The file was not saved as UTF-8. Save it again and choose UTF-8 as its encoding.',
  },
  'file-tab': {
    nl: 'De regel springt in met een tab. Gebruik spaties.',
    en: 'The line is indented with a tab. Use spaces.',
  },
  'file-indent': {
    nl: 'De regel springt te ver in, of niet ver genoeg. Wat bij elkaar hoort, begint op dezelfde plaats.',
    en: 'The line is indented too far, or not far enough. What belongs together starts at the same place.',
  },
  'file-double-key': {
    nl: '"{key}" staat hier al eerder. Haal er een weg.',
    en: '"{key}" is here already. Take one out.',
  },
  'file-no-value': {
    nl: 'Deze regel heeft geen dubbele punt met een spatie erachter (id: …), of springt niet zo ver in als de regels ervoor.',
    en: 'This line has no colon with a space behind it (id: …), or is not indented like the lines before it.',
  },
  'file-quotes': {
    nl: "Zet de tekst tussen aanhalingstekens ('…'): er staat een dubbele punt in, of hij begint met @, `, % of iets anders dat in YAML een betekenis heeft. Staat er geen dubbele punt in, kijk dan of de volgende regel te ver inspringt.",
    en: "Put the text in quotes ('…'): there is a colon in it, or it starts with @, `, % or another sign that means something in YAML. If there is no colon in it, see if the next line is indented too far.",
  },
  'file-unclosed': {
    nl: 'Een haakje of aanhalingsteken dat eerder opengaat, gaat niet dicht. Zet er een ], een } of een aanhalingsteken bij.',
    en: 'A bracket or quote that was opened earlier is not closed. Add a ], a } or a quote.',
  },
  'file-surplus': {
    nl: 'Hier staat iets te veel: een haakje dat niet openging, tekst achter een aanhalingsteken, of een streepje achter een naam. Zet een tekst die met een haakje of aanhalingsteken begint helemaal tussen (andere) aanhalingstekens.',
    en: 'There is something too many here: a bracket that was not opened, text behind a quote, or a hyphen behind a name. Put a text that starts with a bracket or quote between quotes (of the other kind).',
  },
  'file-several-documents': {
    nl: 'Achter deze --- begint een tweede document. Zet elk deel in een eigen bestand.',
    en: 'A second document starts behind this ---. Put each part in a file of its own.',
  },
  'file-no-anchor': {
    nl: 'Hier staat *{anchor}, maar eerder in het bestand staat nergens &{anchor}. Begint de tekst met een sterretje, zet hem dan tussen aanhalingstekens.',
    en: 'This is *{anchor}, but there is no &{anchor} earlier in the file. If the text starts with an asterisk, put it in quotes.',
  },
  'file-anchor-in-itself': {
    nl: '*{anchor} staat binnen het deel dat zelf &{anchor} heet, en zou dus nooit ophouden. Schrijf uit wat hier hoort te staan.',
    en: '*{anchor} stands inside the part that is called &{anchor} itself, and would never end. Write out what should stand here.',
  },
  'file-too-many-anchors': {
    nl: 'Het bestand gebruikt meer dan {most} verwijzingen (*naam), of verwijzingen naar verwijzingen. Schrijf uit wat er hoort te staan.',
    en: 'The file uses more than {most} references (*name), or references to references. Write out what should stand there.',
  },
  'file-not-yaml': {
    nl: 'Dit is geen geldige YAML. De lezer van het bestand zegt, in het Engels: {message}',
    en: 'This is not valid YAML. The reader of the file says: {message}',
  },
} as const satisfies Record<string, Text>
