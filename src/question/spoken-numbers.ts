const units = 'one|two|three|four|five|six|seven|eight|nine'.split('|');
const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'.split('|');
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'.split('|');
const ordinals =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth'.split(
    '|',
  );
const months =
  'january|february|febuary|march|april|may|june|july|august|september|october|november|december';

const two = `(?:(${tens.join('|')})[ -]?(${units.join('|')})?|(${teens.join('|')}))`;
const year = new RegExp(
  `\\b(?:(twenty|nineteen) ${two}|two thousand (?:and )?(?:(${units.join('|')})|${two}))\\b`,
  'g',
);
const dayOfMonth = new RegExp(
  `\\b(?:the )?(?:(thirty|twenty)[ -])?(${ordinals.join('|')}|thirtieth) (?:of )?(?=(?:${months})\\b)`,
  'g',
);

const spoken = /\b(?:twenty|nineteen|thousand|first|second|th|thirtieth|twelfth|ninth|eighth)\b|th\b|third\b/;

const under100 = (ten?: string, unit?: string, teen?: string): number =>
  teen
    ? 10 + teens.indexOf(teen)
    : (ten ? 20 + 10 * tens.indexOf(ten) : 0) + (unit ? 1 + units.indexOf(unit) : 0);

/** Years and days as they are said ("twenty nineteen", "the tenth of April") as they are written. */
export const writtenNumbers = (text: string): string => {
  if (!spoken.test(text)) return text;
  return text
    .replaceAll(year, (_, century, ten, unit, teen, after, ten2, unit2, teen2) => {
      if (century) return String((century === 'twenty' ? 2000 : 1900) + under100(ten, unit, teen));
      return String(2000 + (after ? under100(undefined, after) : under100(ten2, unit2, teen2)));
    })
    .replaceAll(
      /\b(20\d\d) (?:to )?twenty(?:[ -](one|two|three|four|five|six|seven|eight|nine))?\b(?! (?:first|second|third))/g,
      (_, first, unit) => `${first}-${under100('twenty', unit)}`,
    )
    .replaceAll(dayOfMonth, (_, ten, ordinal: string) => `${dayNumber(ten, ordinal)} `);
};

const dayNumber = (ten: string | undefined, ordinal: string): number => {
  const base = ten === 'thirty' ? 30 : ten === 'twenty' ? 20 : 0;
  return base + (ordinal === 'thirtieth' ? 30 : ordinals.indexOf(ordinal) + 1);
};
