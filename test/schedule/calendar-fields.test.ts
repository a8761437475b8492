import { toCalendarFields, toExpression } from '../../src/schedule/calendar-fields';
import { parseFields } from '../../src/schedule/cron-grammar';

describe('the plainest notation of a schedule', () => {
  test.each([
    ['0 3 * * *', '0 3 * * * *'],
    ['? ? ? ? ? ?', '* * * * * *'],
    ['0-59 */1 0/1 * 1-12 *', '* * * * * *'],
    ['*/15 0,30 */6 * */3 *', '*/15 */30 */6 * */3 *'],
    ['0 0 */5 * * *', '0 0 0,5,10,15,20 * * *'],
    ['0 0 1/6 * * *', '0 0 1,7,13,19 * * *'],
    ['0 0 3,2,1,2,7,8 * * *', '0 0 1-3,7,8 * * *'],
    ['0 0 3 */10 * *', '0 0 3 1,11,21,31 * *'],
    ['0 0 3 * JAN,mar-MAY MON-fri', '0 0 3 * 1,3-5 1-5'],
    ['0 0 3 13 * FRI', '0 0 3 13 * 5'],
    ['0 0 3 1-31 * FRI', '0 0 3 * * *'],
    ['0 0 3 13 * 0-6', '0 0 3 * * *'],
    ['0 0 3 , * FRI', '0 0 3 * * 5'],
    ['0 0 3 13 * ,', '0 0 3 13 * *'],
  ])('%j is %j', (expression, plain) => {
    expect(toExpression(toCalendarFields(parseFields(expression)))).toBe(plain);
  });
});

describe('a day has to match', () => {
  test.each([
    ['0 0 3 13 * FRI', 'either'],
    ['0 0 3 */13 * FRI', 'both'],
    ['0 0 3 13 * */5', 'both'],
    ['0 0 3 1,*/13 * FRI', 'both'],
    ['0 0 3 13 * *', 'both'],
  ])('%j: %s', (expression, which) => {
    expect(toCalendarFields(parseFields(expression)).bothDays).toBe(which === 'both');
  });
});
