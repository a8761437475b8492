import { recoverySettings } from './recovery-settings';

const ALWAYS = { recovery_target_action: 'promote', restore_command: 'restore %f %p', recovery_target_timeline: 'latest' };

test.each([
  [{}, {}],
  [{ backupID: '20260205T020001' }, {}],
  [{ targetTime: '2026-02-05T08:06:00Z' }, { recovery_target_time: '2026-02-05 08:06:00+00:00' }],
  [{ targetTime: '2026-02-05T09:06:00.5+01:00', exclusive: true }, { recovery_target_time: '2026-02-05 09:06:00.5+01:00', recovery_target_inclusive: 'false' }],
  [{ targetLSN: '0/3000000', exclusive: false }, { recovery_target_lsn: '0/3000000', recovery_target_inclusive: 'true' }],
  [{ targetXID: '750' }, { recovery_target_xid: '750' }],
  [{ targetName: 'before-the-migration' }, { recovery_target_name: 'before-the-migration' }],
  [{ targetImmediate: true }, { recovery_target: 'immediate' }],
  [{ targetTLI: '2' }, { recovery_target_timeline: '2' }],
])('%j', (target, expected) => {
  expect(recoverySettings(target, 'restore %f %p')).toEqual({ ...ALWAYS, ...expected });
});
