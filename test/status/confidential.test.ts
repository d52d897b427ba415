import { describe, expect, test } from '@jest/globals';
import { confidential } from '../../src/status/confidential.ts';

const found = (text: string): readonly string[] => confidential(text).map(({ what }) => what);

describe('what looks as if it must not be public', () => {
  test.each([
    ['Patrols around ME14 1HH went on.', 'a postcode'],
    ['Visits to me15 6jq and nearby.', 'a postcode'],
    ['Letters went to ME141HH.', 'a postcode'],
    ['Call 01622 602000 for a place.', 'a phone number'],
    ['Ring 07700 900123.', 'a phone number'],
    ['The line is 07700900123', 'a phone number'],
    ['Ring +44 20 7946 0000 today.', 'a phone number'],
    ['A van, GK19 ABC, was seen.', 'a vehicle registration'],
    ['the car gk19abc was stopped', 'a vehicle registration'],
    ['Crime reference 46/12345/23 is open.', 'a crime reference'],
    ['See 46/123456/22.', 'a crime reference'],
    ['CAD 1234 was closed.', 'a crime reference'],
    ['Crime ref: KP/4512/26', 'a crime reference'],
    ['Op Sceptre ran for a week.', 'the name of an operation'],
    ['Arrests under Operation Eagle.', 'the name of an operation'],
    ['The suspect John Smithson was bailed.', 'a name with details of a case'],
    ['Mrs Patel, a victim of theft, was visited.', 'a name with details of a case'],
  ])('%s: %s', (text, what) => {
    expect(found(text)).toContain(what);
  });

  test.each([
    'The M20 and the A249 were closed; M20 J7 reopened.',
    'The 2022-25 plan is on its way, and 2026-27 Q3 is reported.',
    'Reported on 13 April 2023, at 10:30.',
    'From 01/02/2023 to 31/03/2023.',
    'On 01-02-2023 10 people came; 12/24 places are taken.',
    'Shops in the Co-op and the Co-Op Food chain opened.',
    'We hope to open opportunities; the shop opted in. Post-Op Care went well.',
    'The Operations Group and the Operation Centre met.',
    'Optimum numbers. OPCC funding of £40,000 (£0.04m) came.',
    'ME14 and ME15 wards saw 3 events. Ward 4 2nd meeting.',
    'Q3 2nd meeting; by T1 1st phase.',
    'A further 120 victims were helped by the Domestic Abuse Forum and Kent Police.',
    'Maidstone Borough Council met the Town Centre Task Force.',
    '101 calls rose by 4 per cent; 999 calls fell. 0800 was busy.',
    'Section 17 of the 1998 Act, R2023 2.6, paragraph 1.10.',
    'Clare’s Law: 14 disclosures. PCC grant 2026/27.',
    'Sarah Example chaired the forum in May.',
  ])('leaves alone: %s', (text) => {
    expect(confidential(text)).toEqual([]);
  });

  test('names the words it means', () => {
    expect(confidential('Near ME14 1HH.')).toEqual([{ what: 'a postcode', words: 'ME14 1HH' }]);
  });
});
