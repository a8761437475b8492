import schedules from './kubernetes-schedules.json';
import { kubernetesGaps } from '../../src/schedule/kubernetes-schedule';

test.each(schedules.rows.map((row) => [row.schedule, row] as const))('of %j the longest gap is that of the real parser', (schedule, { accepted, longest }) => {
  if (!accepted) expect(() => kubernetesGaps(schedule)).toThrow(/./);
  else expect(kubernetesGaps(schedule)?.longest).toBe(longest);
});

test('a time zone within the schedule is refused, as the API server does', () => {
  expect(() => kubernetesGaps('CRON_TZ=UTC 0 3 * * *')).toThrow(new Error('expected exactly 5 fields, found 6: CRON_TZ=UTC 0 3 * * *'));
});
